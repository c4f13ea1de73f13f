/** An item of a list in one cell. */
export interface Item {
  readonly text: string;
  readonly external: boolean;
}

const EXTERNAL = 'external:';

/**
 * The items of a cell that holds several, separated by `;`. An item that holds one itself stands in quotes, with
 * its own quotes doubled. An item that says nothing has an empty text; a `;` at the end begins none.
 *
 * @example readList('Stage; "Load; all"; external:77c0') // Stage, Load; all, and 77c0 from elsewhere
 */
export function readList(cell: string): Item[] {
  const parts = cell.match(/(?:\s*(?:external:\s*)?"(?:[^"]|"")*"\s*(?=;|$)|[^;]*)(?:;|$)/gi) ?? [];
  const items = parts.map((part) => part.replace(/;$/, '').trim());
  // the match at the end of the cell, and what a last `;` leaves
  items.pop();
  if (items.at(-1) === '' && !(parts.at(-2) ?? '').includes(';')) items.pop();
  return items.map(readItem);
}

function readItem(part: string): Item {
  const external = part.toLowerCase().startsWith(EXTERNAL);
  const text = external ? part.slice(EXTERNAL.length).trim() : part;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  return { text: quoted ? quoted[1]!.replaceAll('""', '"') : text, external };
}

/** Items as one cell that `readList` takes apart again. */
export function writeList(items: readonly Item[]): string {
  return items.map(({ text, external }) => (external ? EXTERNAL : '') + writeItem(text)).join('; ');
}

function writeItem(text: string): string {
  const plain = text === text.trim() && !/^"|;/.test(text) && !text.toLowerCase().startsWith(EXTERNAL);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** One cell, and where its text begins. */
export interface Cell {
  /** A cell in quotes as it stands between them; any other without the white space around it. */
  readonly text: string;
  /** Line and column, from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** The rows of a text, and the cells whose quotes are not in order. */
export interface Scanned {
  readonly rows: readonly (readonly Cell[])[];
  readonly faults: readonly { readonly cell: Cell; readonly fault: 'unclosed' | 'after-quote' }[];
}

/**
 * Takes CSV apart (RFC 4180): quotes hold delimiters, line ends and doubled quotes; lines end in LF, CR LF or
 * CR, mixed as they come. Rows of empty cells alone are left out. A quote inside a cell that does not begin
 * with one is a character like others.
 *
 * @param most - So many rows are read at most.
 */
export function scanCsv(text: string, delimiter: string, most = Infinity): Scanned {
  const rows: Cell[][] = [];
  const faults: { cell: Cell; fault: 'unclosed' | 'after-quote' }[] = [];
  const plain = delimiter === '\t' ? /[^\t\r\n]*/y : new RegExp(`[^${delimiter}\r\n]*`, 'y');
  const blank = delimiter === '\t' ? / */y : /[ \t]*/y;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let [line, lineStart] = [1, at];
  let row: Cell[] = [];

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)![0];
    at += found.length;
    return found;
  };
  const passLines = (start: number): void => {
    for (const end of text.slice(start, at).matchAll(/\r\n|\r|\n/g)) {
      line += 1;
      lineStart = start + end.index + end[0].length;
    }
  };
  const takeCell = (): Cell => {
    take(blank);
    const place = { line, column: at - lineStart + 1 };
    if (text[at] !== '"') return { text: take(plain).trim(), ...place };
    const start = at;
    const end = closingQuote(text, start);
    at = end < 0 ? text.length : end + 1;
    passLines(start);
    const cell = { text: text.slice(start + 1, end < 0 ? undefined : end).replaceAll('""', '"'), ...place };
    if (end < 0) faults.push({ cell, fault: 'unclosed' });
    else if (take(plain).trim() !== '') faults.push({ cell, fault: 'after-quote' });
    return cell;
  };

  while (at < text.length && rows.length < most) {
    row.push(takeCell());
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      row.push({ text: '', line, column: at - lineStart + 1 });
    }
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
    const start = at;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    passLines(start);
  }
  return { rows, faults };
}

/** Where the quote at `start` is closed; `-1` where it is not. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

import { escapeXml as esc } from '../graph/escapeXml.ts';

/** A part that may be folded; `null` where there is nothing in it. */
export function folded(isFolded: boolean, title: string, content: string | null): string | null {
  if (content === null) return null;
  return isFolded ? `<details><summary>${esc(title)}</summary>${content}</details>` : heading(title) + content;
}

export function heading(title: string): string {
  return title === '' ? '' : `<h2>${esc(title)}</h2>`;
}

export function table(columns: readonly string[], rows: readonly string[]): string {
  const head = columns.map((column) => (column === '' ? '<td></td>' : `<th scope="col">${column}</th>`)).join('');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

export function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

export function cell(words: string): string {
  return `<td>${esc(words)}</td>`;
}

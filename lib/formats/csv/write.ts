/**
 * Cells as CSV: commas, LF, quotes where a reader would take a cell apart or trim it. With a byte-order mark
 * where there is more than ASCII: without one, spreadsheets on Windows read such a file in another encoding.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((cells) => `${cells.map(writeCell).join(',')}\n`).join('');
  // oxlint-disable-next-line no-control-regex
  return /[^\u0000-\u007F]/.test(text) ? `\uFEFF${text}` : text;
}

function writeCell(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

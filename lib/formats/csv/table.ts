import { type Cell, scanCsv } from './scan.ts';
import { COLUMNS, type Column, type CsvFault, NAME_COLUMNS } from './types.ts';

/** A row by its columns; a cell that is not there, or empty, is none. */
export interface Row {
  readonly cells: ReadonlyMap<Column, Cell>;
  /** Where the row begins: the place of what it lacks. */
  readonly start: Cell;
}

const READ: readonly Column[] = [...COLUMNS, ...NAME_COLUMNS];

/** Of each, one must be there. */
const REQUIRED: readonly (readonly Column[])[] = [['name'], ['appId', 'app']];
const QUOTES = {
  unclosed: 'The quote that opens here is never closed.',
  'after-quote': 'Only a delimiter may follow the closing quote of this cell; a quote inside it is written twice.',
} as const;
const DELIMITERS = [',', ';', '\t'];

/** The rows of a CSV text under their header. `report` gets one sentence a fault, with its place. */
export function readTable(text: string, report: (fault: CsvFault) => void): Row[] {
  const table = withoutHint(text);
  const { rows, faults } = scanCsv(table, delimiterOf(table));
  for (const { cell, fault } of faults) {
    report(at(cell, QUOTES[fault]));
  }
  const [header, ...body] = rows;
  const none = 'The text has no header row. It needs at least name and appId.';
  if (!header) report({ line: 1, column: 1, message: none });
  // with quotes out of order, nobody knows which cell is which
  if (!header || faults.length > 0) return [];
  const columns = readHeader(header, report);
  // one sentence on the header says more than one on each row
  if (REQUIRED.some((any) => !any.some((column) => columns.includes(column)))) return [];
  const isUnknown = (index: number) => header[index]!.text !== '' && columns[index] === null;
  const unknown = new Set([...header.keys()].filter(isUnknown));
  return body.map((cells) => readRow(cells, columns, unknown, report));
}

function readHeader(header: readonly Cell[], report: (fault: CsvFault) => void): (Column | null)[] {
  const columns = header.map((cell) => columnOf(cell.text));
  header.forEach((cell, index) => {
    const column = columns[index]!;
    if (column === null && cell.text !== '') {
      report(at(cell, `The column ${JSON.stringify(cell.text)} is not known; known are ${READ.join(', ')}.`));
    }
    if (column !== null && columns.indexOf(column) < index) {
      report(at(cell, `The column ${column} is listed twice.`));
    }
  });
  for (const any of REQUIRED) {
    if (!any.some((column) => columns.includes(column))) report(at(header[0]!, `The column ${any[0]!} is missing.`));
  }
  return columns;
}

function readRow(
  cells: readonly Cell[],
  columns: readonly (Column | null)[],
  unknown: ReadonlySet<number>,
  report: (fault: CsvFault) => void,
): Row {
  const filled = new Map<Column, Cell>();
  cells.forEach((cell, index) => {
    const column = columns[index] ?? null;
    if (cell.text === '') return;
    if (column !== null) filled.set(column, cell);
    else if (!unknown.has(index)) report(at(cell, 'This cell has no header.'));
  });
  return { cells: filled, start: cells[0]! };
}

/** Letter case, and white space around it, do not count. */
function columnOf(written: string): Column | null {
  return READ.find((column) => column.toLowerCase() === written.trim().toLowerCase()) ?? null;
}

/** The delimiter under which the header has most of the columns that are known. */
function delimiterOf(text: string): string {
  const known = DELIMITERS.map((delimiter) => {
    const [header = []] = scanCsv(text, delimiter, 1).rows;
    return header.filter((cell) => columnOf(cell.text) !== null).length;
  });
  return DELIMITERS[known.indexOf(Math.max(...known))]!;
}

/** Without the line by which Excel learns of the delimiter. Its line end stays, so that places stay right. */
function withoutHint(text: string): string {
  return text.replace(/^\uFEFF?sep=.(?=\r|\n)/i, '');
}

export function at({ line, column }: Cell, message: string): CsvFault {
  return { line, column, message };
}

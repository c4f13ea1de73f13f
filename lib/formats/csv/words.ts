import { USAGES } from '../../compiler/vocabulary.ts';
import type { Json } from '../../model/json.ts';
import { type Row, at } from './table.ts';
import type { Column, CsvFault } from './types.ts';

type Report = (fault: CsvFault) => void;

const TRUE = ['true', 'yes', '1'];
const FALSE = ['false', 'no', '0'];

/** The text of a cell; `undefined` for an empty one. */
export function cellText(row: Row, column: Column): string | undefined {
  return row.cells.get(column)?.text;
}

/** A cell that must hold more than white space. */
export function requiredText(row: Row, column: Column, report: Report): string {
  const text = cellText(row, column) ?? '';
  if (text.trim() === '') report(at(row.cells.get(column) ?? row.start, `This row has no ${column}.`));
  return text;
}

/** On unless said otherwise. */
export function readEnabled(row: Row, report: Report): boolean {
  const word = readWord(row, 'enabled', [...TRUE, ...FALSE], report);
  return word === undefined || TRUE.includes(word);
}

export function readJoin(row: Row, report: Report): 'any' | 'all' {
  return readWord(row, 'join', ['any', 'all'], report) === 'all' ? 'all' : 'any';
}

function readWord(row: Row, column: Column, known: readonly string[], report: Report): string | undefined {
  const cell = row.cells.get(column);
  const word = cell?.text.trim().toLowerCase();
  if (!cell || word === undefined || word === '' || known.includes(word)) return word || undefined;
  report(at(cell, `${column}: ${JSON.stringify(cell.text)} is none of ${known.join(', ')}.`));
  return undefined;
}

/** A word that the service does not list is kept as written: more may come. */
export function readUsage(row: Row, warn: Report): string | undefined {
  const cell = row.cells.get('usage');
  if (!cell) return undefined;
  const known = USAGES.find((usage) => usage === cell.text.trim().toUpperCase());
  const fault = `usage: ${JSON.stringify(cell.text)} is none of ${USAGES.join(', ')}; it is written as it is.`;
  if (!known) warn(at(cell, fault));
  return known ?? cell.text;
}

/** The value of `start.schedule`: a recurrence rule, with its start and its time zone where they are given. */
export function readSchedule(row: Row, report: Report): Json | undefined {
  const recurrence = cellText(row, 'recurrence');
  const startDateTime = cellText(row, 'startDateTime');
  const timezone = cellText(row, 'timezone');
  if (recurrence !== undefined) {
    return {
      recurrence,
      ...(startDateTime === undefined ? {} : { startDateTime }),
      ...(timezone === undefined ? {} : { timezone }),
    };
  }
  for (const column of ['startDateTime', 'timezone'] as const) {
    const cell = row.cells.get(column);
    if (cell) report(at(cell, `${column}: this needs a recurrence: without one the task has no schedule.`));
  }
  return undefined;
}

import { type Result, ok } from '../../model/result.ts';
import { timeOf } from '../../schedule/timeOf.ts';
import type { PastRun } from '../../simulate/assumptions.ts';
import { type FaultsRefusal, refuseFaults } from '../faults.ts';
import { type Cell, scanCsv } from './scan.ts';
import { at } from './table.ts';
import type { CsvFault } from './types.ts';

const COLUMNS = ['task', 'started', 'ended', 'status'] as const;
const DELIMITERS = [',', ';', '\t'];

/**
 * Past runs from a table: one run a row, under a header that names the columns `task`, `started`, `ended` and `status`
 * in any order and letter case. Other columns are ignored. A run without `ended` is under way.
 *
 * @param text - CSV with commas, semicolons or tabs.
 * @returns The runs, by what `task` says: ids or names.
 * @example pastRunsFromCsv('task,started,ended,status\nExtract,2026-03-01T01:30:00Z,2026-03-01T01:34:10Z,SUCCEEDED\n')
 */
export function pastRunsFromCsv(text: string): Result<PastRun[], FaultsRefusal<CsvFault>> {
  const scans = DELIMITERS.map((delimiter) => scanCsv(text, delimiter));
  const { rows, faults } = scans.find((scan) => placesOf(scan.rows[0] ?? []).every((place) => place >= 0)) ?? scans[0]!;
  const [header = [], ...body] = rows;
  const places = placesOf(header);
  const missing = COLUMNS.filter((_, index) => places[index]! < 0);
  if (missing.length > 0)
    return refuseFaults([{ line: 1, column: 1, message: `The header lacks the column ${missing.join(', ')}.` }]);
  const found: CsvFault[] = faults.map(({ cell }) => at(cell, 'The quotes of this cell are not in order.'));
  const runs = body.map((cells): PastRun => {
    const [task, started, ended, status] = places.map((place) => cells[place]);
    if (!task?.text) found.push(at(cells[0]!, 'This row names no task.'));
    for (const [cell, isNeeded] of [[started, true] as const, [ended, false] as const]) {
      if (isNeeded ? isNoTime(cell) : cell?.text && isNoTime(cell))
        found.push(at(cell ?? cells[0]!, `${JSON.stringify(cell?.text ?? '')} is not a time in ISO 8601.`));
    }
    return {
      task: task?.text ?? '',
      started: started?.text ?? '',
      ended: ended?.text || null,
      status: status?.text ?? '',
    };
  });
  return found.length > 0 ? refuseFaults(found) : ok(runs);
}

function placesOf(header: readonly Cell[]): number[] {
  const names = header.map(({ text }) => text.trim().toLowerCase());
  return COLUMNS.map((column) => names.indexOf(column));
}

function isNoTime(cell: Cell | undefined): boolean {
  return Number.isNaN(timeOf(cell?.text ?? ''));
}

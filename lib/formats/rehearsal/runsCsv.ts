import type { RehearsedRun, RunTable } from '../../simulate/runTable.ts';
import { writeCsv } from '../csv/write.ts';

const COLUMNS = ['run', 'task', 'name', 'queued', 'start', 'end', 'status', 'cause'];

/**
 * The runs of a rehearsal as a table, in the order in which they begin. Times are ISO 8601 in UTC; `cause` is
 * `schedule`, `manual`, `dataset`, or `runs` and the numbers of those whose ends started it.
 *
 * @param nameOf - What tasks are called, by their keys.
 * @example runsCsv(rehearsal.runs, nameOf).split('\n')[1] // '0,extract,Extract,2026-03-01T01:30:00.000Z,…'
 */
export function runsCsv(runs: RunTable, nameOf: (task: string) => string): string {
  return writeCsv([COLUMNS, ...Array.from(runs, (run) => rowOf(run, nameOf))]);
}

function rowOf(
  { number, task, queued, start, end, status, cause }: RehearsedRun,
  nameOf: (task: string) => string,
): string[] {
  const by = cause.kind === 'runs' ? `runs ${cause.runs.join(' ')}` : cause.kind;
  return [String(number), task, nameOf(task), iso(queued), iso(start), iso(end), status, by];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

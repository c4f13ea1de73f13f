import type { Chain } from '../model/chain.ts';
import { type Json, isArray, isObject, own } from '../model/json.ts';
import { type Result, ok } from '../model/result.ts';
import { taskName } from '../model/task.ts';
import type { PastRun } from '../simulate/assumptions.ts';
import { parseJson } from '../text/index.ts';
import { pastRunsFromCsv } from './csv/pastRuns.ts';
import type { CsvFault } from './csv/types.ts';
import { type FaultsRefusal, refuseFaults } from './faults.ts';

/**
 * Past runs from a text: JSON as a tenant answers it, or `taskloom runs --format json` prints it, or a table; see
 * {@link pastRunsFromCsv}.
 *
 * @returns The runs, by what the text calls their tasks: ids or names.
 * @example readPastRuns('[{"taskId":"a","startedAt":"2026-03-01T01:30:00Z","status":"FAILED"}]')
 */
export function readPastRuns(text: string): Result<PastRun[], FaultsRefusal<CsvFault>> {
  const plain = text.replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(plain)) return pastRunsFromCsv(plain);
  const parsed = parseJson(plain);
  if (!parsed.ok) return refuseFaults([parsed.refusal]);
  const { value } = parsed;
  const list = isObject(value) ? own(value, 'data') : value;
  if (!isArray(list)) return refuseFaults([{ line: 1, column: 1, message: 'This is not a list of runs.' }]);
  return ok(list.flatMap((run) => readRun(run) ?? []));
}

function readRun(run: Json): PastRun | null {
  const textAt = (key: string): string | null => {
    const found = isObject(run) ? own(run, key) : undefined;
    return typeof found === 'string' ? found : null;
  };
  const [task, started] = [textAt('taskId'), textAt('startedAt')];
  if (task === null || started === null) return null;
  return { task, started, ended: textAt('endedAt'), status: textAt('status') ?? '' };
}

/**
 * The runs of the tasks of a chain, by their keys. A name counts where only one task has it.
 *
 * @example pastRunsOf(chain, unwrap(readPastRuns(text)))
 */
export function pastRunsOf({ tasks }: Chain, runs: readonly PastRun[]): PastRun[] {
  const keys = new Set(tasks.map(({ key }) => key));
  const byName = new Map<string, string | null>();
  for (const task of tasks) byName.set(taskName(task), byName.has(taskName(task)) ? null : task.key);
  return runs.flatMap((run) => {
    const task = keys.has(run.task) ? run.task : byName.get(run.task);
    return task === undefined || task === null ? [] : [{ ...run, task }];
  });
}

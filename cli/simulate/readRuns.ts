import { pastRunsFromCsv } from '../../lib/formats/index.ts';
import { type Chain, type Json, taskName } from '../../lib/index.ts';
import { isArray, isObject, own } from '../../lib/internal.ts';
import type { PastRun } from '../../lib/simulate/index.ts';
import { readText, shownName } from '../io/read.ts';
import { UsageError } from '../io/usageError.ts';

/**
 * Past runs of the tasks of a chain from a file: JSON as a tenant answers it, or CSV. Runs of other tasks are left out.
 *
 * @throws {UsageError} When the file cannot be read.
 */
export async function readRuns(file: string, chain: Chain): Promise<PastRun[]> {
  const text = await readText(file);
  const runs = /^\s*[[{]/.test(text.replace(/^\uFEFF/, '')) ? fromJson(file, text) : fromCsv(file, text);
  const keys = new Set(chain.tasks.map(({ key }) => key));
  const byName = new Map<string, string | null>();
  for (const task of chain.tasks) byName.set(taskName(task), byName.has(taskName(task)) ? null : task.key);
  return runs.flatMap((run) => {
    const task = keys.has(run.task) ? run.task : byName.get(run.task);
    return task === undefined || task === null ? [] : [{ ...run, task }];
  });
}

function fromCsv(file: string, text: string): PastRun[] {
  const read = pastRunsFromCsv(text);
  if (read.ok) return read.value;
  throw new UsageError(
    read.refusal.faults.map(({ line, column, message }) => `${shownName(file)}:${line}:${column}: ${message}`),
  );
}

function fromJson(file: string, text: string): PastRun[] {
  const value = parsed(file, text.replace(/^\uFEFF/, ''));
  const list = isObject(value) ? own(value, 'data') : value;
  if (!isArray(list)) throw new UsageError([`${shownName(file)}: This is not a list of runs.`]);
  return list.flatMap((run): PastRun[] => {
    const textAt = (key: string): string | null => {
      const found = isObject(run) ? own(run, key) : undefined;
      return typeof found === 'string' ? found : null;
    };
    const [task, started] = [textAt('taskId'), textAt('startedAt')];
    if (task === null || started === null) return [];
    return [{ task, started, ended: textAt('endedAt'), status: textAt('status') ?? '' }];
  });
}

function parsed(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new UsageError([`${shownName(file)}: ${(error as Error).message}`]);
  }
}

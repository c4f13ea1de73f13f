import { setExpectations } from '../../../../lib/editor/index.ts';
import { pastRunsOf, readPastRuns } from '../../../../lib/formats/index.ts';
import { type JsonObject, type NodeKey, type Result, taskId } from '../../../../lib/index.ts';
import { type PastRun, type TaskExpectation, assumptionsFromRuns } from '../../../../lib/simulate/index.ts';
import { readRun } from '../../../../lib/tenant/index.ts';
import type { Designer } from '../../designer.ts';
import { dispatch } from '../../state/dispatch.ts';
import { currentDocument } from '../../state/store.ts';
import { type Connection, tenantOf } from '../../state/tenant.ts';
import { clientOf } from '../tenant/client.ts';

/** What past runs said. */
export interface MeasuredRuns {
  readonly runs: number;
  readonly tasks: number;
  /** Tasks with too few runs to measure how long they take. */
  readonly tooFew: readonly NodeKey[];
}

/** So many of the last runs of a task are looked at. */
const MOST_RUNS = 100;
/** So many requests are under way at a time. */
const AT_ONCE = 4;

/**
 * Takes from past runs how long tasks run and how often they fail, in the place of what was said of that before.
 *
 * @returns A refusal where the text holds no runs, with the place.
 */
export function measureFromText(designer: Designer, text: string): Result<MeasuredRuns> {
  const read = readPastRuns(text);
  if (!read.ok) {
    const { line, column, message } = read.refusal.faults[0]!;
    return { ok: false, refusal: { ...read.refusal, message: `Line ${line}, column ${column}: ${message}` } };
  }
  return { ok: true, value: measure(designer, pastRunsOf(currentDocument(designer).chain, read.value)) };
}

/**
 * The same with the last runs of each task in the connected tenant.
 *
 * @param onStep - Is told how many of the tasks have been looked at.
 * @throws When the tenant does not answer, or the signal says so.
 */
export async function measureFromTenant(
  designer: Designer,
  { place }: Connection,
  { signal, onStep }: { readonly signal: AbortSignal; readonly onStep: (done: number, all: number) => void },
): Promise<MeasuredRuns> {
  const known = tenantOf(designer).getState().tasks;
  const { chain } = currentDocument(designer);
  const tasks = chain.tasks.filter((task) => known === null || known.has(taskId(task) ?? ''));
  const client = clientOf(designer, place);
  const runs: PastRun[] = [];
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (next < tasks.length) {
      const task = tasks[next++]!;
      const found = await client.runs({ task: taskId(task)! }, { most: MOST_RUNS, signal });
      runs.push(...found.map((run) => pastRun(task.key, run)));
      onStep((done += 1), tasks.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return measure(designer, runs);
}

function pastRun(task: NodeKey, run: JsonObject): PastRun {
  const { startedAt, endedAt, status } = readRun(run);
  return { task, started: startedAt, ended: endedAt, status };
}

function measure(designer: Designer, runs: readonly PastRun[]): MeasuredRuns {
  const { tasks, tooFew } = assumptionsFromRuns(runs);
  const { rehearsal } = currentDocument(designer).view;
  const measured = tasks.map(({ task, duration, failure }): [NodeKey, TaskExpectation] => [
    task,
    { ...rehearsal.tasks.get(task), ...(duration ? { duration } : {}), ...(failure ? { failure } : {}) },
  ]);
  if (measured.length > 0) dispatch(designer, (document) => setExpectations(document, { tasks: measured }));
  return { runs: runs.length, tasks: tasks.length, tooFew: tooFew.map(({ task }) => task) };
}

import { referencedEventNames } from '../compiler/eventRefs.ts';
import { entryName } from '../compiler/events.ts';
import { joinOf } from '../compiler/exclusive.ts';
import { isDatasetUpdated } from '../compiler/runFinished.ts';
import { type Edge, type Incoming, type TaskId, type TaskNode, edgesInto } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import { resourceOf } from '../model/fields.ts';
import { isArray, own } from '../model/json.ts';
import { memoized } from '../model/memo.ts';
import type { Path } from '../model/path.ts';
import { taskId, taskSchedule } from '../model/task.ts';
import { isRepetition } from './opaqueEvents.ts';

/** What rules that look around ask of each task, worked out once for as long as the task is the same object. */
export interface Facts {
  readonly task: TaskNode;
  readonly id: TaskId | null;
  /** Switched off: the service starts it neither by its triggers nor by hand. */
  readonly isOff: boolean;
  readonly edges: readonly Edge[];
  /** All of several edges must have fired before it starts. */
  readonly waitsForAll: boolean;
  /** Something else than its edges may start it: a schedule, another event, or a person where it waits for nothing. */
  readonly startsByItself: boolean;
  /** The resource that it reloads; `null` where it names none. */
  readonly resource: string | null;
  readonly isOnDataset: boolean;
  /** Some edge asks for more than upstream and status. */
  readonly asksMore: boolean;
  /** How it differs from the schema of a dialect, once that was asked for. */
  structure?: { readonly dialect: Dialect; readonly faults: readonly StructureFault[] };
}

/** Where a definition is not built as its dialect's schema has it; of a missing key, where that belongs. */
export interface StructureFault {
  readonly message: string;
  readonly keyword: string;
  readonly path: Path;
}

export const factsOf: (task: TaskNode) => Facts = memoized(work);

/** Whether a task is switched off. One that does not say so is not known to be. */
export function isOff(task: TaskNode): boolean {
  return own(task.definition, 'enabled') === false;
}

function work(task: TaskNode): Facts {
  const edges = task.incoming.every(isEdge) ? (task.incoming as readonly Edge[]) : edgesInto(task);
  const waitsForAll = edges.length > 1 && joinOf(task) === 'all';
  return {
    task,
    id: taskId(task),
    isOff: isOff(task),
    edges,
    waitsForAll,
    startsByItself: startsByItself(task, edges.length, waitsForAll),
    resource: resourceOf(task.definition),
    isOnDataset:
      edges.length < task.incoming.length &&
      task.incoming.some((item) => item.kind === 'opaque' && isDatasetUpdated(item.entry)),
    asksMore: edges.some(asksMore),
  };
}

function isEdge({ kind }: Incoming): boolean {
  return kind === 'edge';
}

function startsByItself(task: TaskNode, edges: number, waitsForAll: boolean): boolean {
  if (edges === 0 || taskSchedule(task.definition) !== undefined) return true;
  if (edges === task.incoming.length || waitsForAll) return false;
  const called = referencedEventNames(task.definition);
  return task.incoming.some(
    (item) => item.kind === 'opaque' && called.has(entryName(item.entry)) && !isRepetition(task, item),
  );
}

function asksMore({ template, status }: Edge): boolean {
  const list = own(template, 'correlation');
  return isArray(list) && list.length > (status === null ? 1 : 2);
}

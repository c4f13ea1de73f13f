import type { NodeKey, TaskNode } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { type Ok, type Refused, type Result, ok } from '../model/result.ts';
import type { ChainWithView } from '../model/view.ts';
import { type Created, type Edit, NOTHING_CREATED } from './edit.ts';
import { refuse } from './refusals.ts';
import { mapTasks } from './replace.ts';

/** What an edit did to many tasks or edges. */
export interface BulkEdit<D extends ChainWithView> extends Edit<D> {
  /** How many could not be edited and are as they were. */
  readonly skipped: number;
}

/** What a command on several things returns. */
export type BulkResult<D extends ChainWithView> = Result<BulkEdit<D>>;

export function bulkEdit<D extends ChainWithView>(
  edited: { readonly document: D; readonly label: string; readonly created?: Partial<Created> },
  skipped: number,
): Ok<BulkEdit<D>> {
  return ok({ ...edited, created: { ...NOTHING_CREATED, ...edited.created }, skipped });
}

/**
 * Changes tasks one by one, where the change of one cannot affect another. Those that refuse stay as they are.
 *
 * @returns The first refusal, if every task refuses.
 */
export function editEach<D extends ChainWithView>(
  document: D,
  keys: readonly NodeKey[],
  verb: string,
  change: (task: TaskNode) => Result<TaskNode>,
): BulkResult<D> {
  const { byKey } = graphOf(document.chain);
  const changed = new Map<NodeKey, TaskNode>();
  let refused: Refused | null = null;
  for (const key of keys) {
    const task = byKey.get(key);
    const next = task ? change(task) : refuse('no-task');
    if (next.ok) changed.set(key, next.value);
    else refused ??= next;
  }
  if (refused && changed.size === 0) return refused;
  return bulkEdit(
    { document: withChanged(document, changed), label: `${verb} ${keys.length}` },
    keys.length - changed.size,
  );
}

export function withChanged<D extends ChainWithView>(document: D, changed: ReadonlyMap<NodeKey, TaskNode>): D {
  return mapTasks(document, (task) => changed.get(task.key) ?? task);
}

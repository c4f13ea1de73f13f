import { withId } from '../../commands/connect.ts';
import { refuse } from '../../commands/refusals.ts';
import { type Incoming, type NodeKey, type TaskId, type TaskNode, edgeId, edgesInto } from '../../model/chain.ts';
import { graphOf, isReferable } from '../../model/graph.ts';
import { type Result, ok } from '../../model/result.ts';
import { taskName } from '../../model/task.ts';
import type { ChainWithView } from '../../model/view.ts';
import type { ChainDiff } from '../types.ts';
import { refuseTake } from './refusals.ts';

/** Two chains that were compared: what is taken comes from `other`. */
export interface Compared {
  readonly other: ChainWithView;
  /** `diff(other, document)`, of the document as it is now. */
  readonly found: ChainDiff;
}

/** The events of a task as another chain has them, and the document that they fit to. */
export interface OtherEvents<D> {
  /** With ids for tasks that had none and are waited for. */
  readonly document: D;
  /** By the events as the other chain has them. */
  readonly here: ReadonlyMap<Incoming, Incoming>;
}

/**
 * The events of a task in another chain, with the ids that their upstreams have in this document.
 *
 * @param key - The task's key in this document.
 */
export function otherEvents<D extends ChainWithView>(
  document: D,
  { other, found }: Compared,
  task: TaskNode,
  key: NodeKey,
): Result<OtherEvents<D>> {
  const { byId } = graphOf(other.chain);
  const ids = new Map<TaskId, TaskId>();
  let now = document;
  for (const { source } of edgesInto(task)) {
    if (ids.has(source)) continue;
    const upstream = byId.get(source);
    const keyHere = upstream && found.matches.get(upstream.key);
    const graph = graphOf(now.chain);
    if (keyHere === undefined) {
      // a task that only this document has may go by the id of one that only the other chain knows
      const namesake = graph.byId.get(source);
      if (namesake && [...found.matches.values()].includes(namesake.key))
        return refuseTake('other-upstream', { task: taskName(namesake) });
      ids.set(source, source);
      continue;
    }
    const named = withId(now, keyHere);
    now = named.document;
    const here = graphOf(now.chain);
    if (!isReferable(here, here.byKey.get(keyHere)!))
      return refuse('ambiguous-source', { task: taskName(here.byKey.get(keyHere)!) });
    ids.set(source, named.id);
  }
  const translated = task.incoming.map((each): [Incoming, Incoming] => [
    each,
    each.kind === 'edge' ? { ...each, id: edgeId(key, each.name), target: key, source: ids.get(each.source)! } : each,
  ]);
  return ok({ document: now, here: new Map(translated) });
}

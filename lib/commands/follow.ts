import { eventName } from '../compiler/events.ts';
import { type NodeKey, type TaskNode, edgesInto } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import type { ChainWithView } from '../model/view.ts';
import { pruneAnnotations, withComments } from './annotations.ts';
import { withPositions } from './replace.ts';

/** `document` with the route of an edge that is called otherwise now: it is the one in the same place. */
export function renameRoute<D extends ChainWithView>(document: D, before: TaskNode, after: TaskNode): D {
  const index = after.incoming.findIndex((entry, at) => entry !== before.incoming[at]);
  const old = before.incoming[index];
  const now = after.incoming[index];
  if (old?.kind !== 'edge' || now?.kind !== 'edge' || old.id === now.id) return document;
  const route = document.view.routes.get(old.id);
  if (!route) return document;
  const routes = new Map([...document.view.routes].filter(([id]) => id !== old.id));
  return { ...document, view: { ...document.view, routes: routes.set(now.id, route) } };
}

/**
 * `document` with the comments on an edge whose event has another name now: the one in the same place, where no other
 * was renamed. While a name is typed the event may be no edge for a moment.
 */
export function renameCommented<D extends ChainWithView>(document: D, before: TaskNode, after: TaskNode): D {
  if (before.incoming.length !== after.incoming.length || document.view.comments.size === 0) return document;
  const renamed = before.incoming.flatMap((entry, at) => {
    const [was, is] = [eventName(entry), eventName(after.incoming[at]!)];
    return was === is ? [] : [[was, is] as const];
  });
  const [[was, is] = []] = renamed;
  if (renamed.length !== 1 || typeof was !== 'string' || typeof is !== 'string') return document;
  // of two events of one name the other one may be the edge
  if (edgesInto(after).some(({ name }) => name === was)) return document;
  return moveComments(document, { task: before.key, event: was }, { task: after.key, event: is });
}

interface CommentedEdge {
  readonly task: NodeKey;
  readonly event: string;
}

/** `document` with the comments on one edge put on another, which is the same one under another name. */
export function moveComments<D extends ChainWithView>(document: D, from: CommentedEdge, to: CommentedEdge): D {
  const moved = [...document.view.comments].filter(([, { task, event }]) => task === from.task && event === from.event);
  return withComments(
    document,
    moved.map(([id, comment]) => [id, { ...comment, ...to }]),
  );
}

/**
 * `after` with the places of external tasks that it has no more given up; a lone new one takes the place of a lone old
 * one.
 */
export function followGhosts<D extends ChainWithView>(before: ChainWithView, after: D): D {
  const was = graphOf(before.chain).externals;
  const now = graphOf(after.chain).externals;
  const gone = was.filter((id) => !now.includes(id));
  const come = now.filter((id) => !was.includes(id) && !after.view.positions.has(id));
  const alone = gone.length === 1 && come.length === 1;
  const place = alone ? after.view.positions.get(gone[0]!) : undefined;
  const left = gone.filter((id) => after.view.positions.has(id));
  const marked =
    gone.length === 0 ? after : pruneAnnotations(before, after, new Map(alone ? [[gone[0]!, come[0]!]] : []));
  if (left.length === 0) return marked;
  return withPositions(marked, [
    ...left.map((id) => [id, null] as const),
    ...(place ? [[come[0]!, place] as const] : []),
  ]);
}

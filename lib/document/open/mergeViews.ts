import type { Chain, EdgeId, NodeKey } from '../../model/chain.ts';
import { unique } from '../../model/names.ts';
import { EMPTY_VIEW, NODE_SIZE, type Box, type Point, type View } from '../../model/view.ts';
import { withNodeKeys } from '../../model/viewKeys.ts';
import type { ChainDocument } from '../types.ts';
import { mergeSettings } from './mergeSettings.ts';

/** How far the next chain lies below the one before it, in pixels. */
const GAP = 120;

/**
 * The views of several documents as one: each below the one before it.
 *
 * @param chain - The tasks of all documents, in their order.
 */
export function mergeViews(documents: readonly ChainDocument[], chain: Chain): View {
  const views = documents.map((document, index) =>
    movedView(
      document,
      chain,
      documents.slice(0, index).reduce((count, one) => count + one.chain.tasks.length, 0),
    ),
  );
  let bottom: number | null = null;
  let left = 0;
  const merged = {
    positions: new Map<NodeKey, Point>(),
    routes: new Map(EMPTY_VIEW.routes),
    notes: new Map(EMPTY_VIEW.notes),
    groups: new Map(EMPTY_VIEW.groups),
    comments: new Map(EMPTY_VIEW.comments),
  };
  for (const view of views) {
    const box = boundsOf(view);
    if (box && bottom === null) left = box.x;
    const by: Point = box && bottom !== null ? { x: left - box.x, y: bottom + GAP - box.y } : { x: 0, y: 0 };
    const shift = <P extends Point>(point: P): P => ({ ...point, x: point.x + by.x, y: point.y + by.y });
    for (const [key, point] of view.positions) if (!merged.positions.has(key)) merged.positions.set(key, shift(point));
    for (const [id, { points, label }] of view.routes)
      merged.routes.set(id, { points: points.map(shift), label: shift(label) });
    for (const [id, note] of view.notes) merged.notes.set(unique(id, merged.notes), shift(note));
    for (const [id, group] of view.groups) merged.groups.set(unique(id, merged.groups), group);
    for (const [id, comment] of view.comments) merged.comments.set(unique(id, merged.comments), comment);
    if (box) bottom = box.y + box.height + by.y;
  }
  return { ...merged, rehearsal: mergeSettings(views.map(({ rehearsal }) => rehearsal)), viewport: null };
}

/**
 * The view of a document with its tasks and edges called as they are in a chain, where its first task has the index
 * `first`.
 */
function movedView({ chain: { tasks }, view }: ChainDocument, chain: Chain, first: number): View {
  const keys = new Map<NodeKey, NodeKey>();
  const edges = new Map<EdgeId, EdgeId>();
  tasks.forEach((task, index) => {
    const now = chain.tasks[first + index]!;
    keys.set(task.key, now.key);
    task.incoming.forEach((entry, at) => {
      const same = now.incoming[at];
      if (entry.kind === 'edge' && same?.kind === 'edge') edges.set(entry.id, same.id);
    });
  });
  // an upstream that this document does not hold may be a task of another one, which says itself where it lies
  const held = new Set(chain.tasks.map(({ key }) => key));
  const positions = [...view.positions].flatMap(([key, point]): [NodeKey, Point][] => {
    const now = keys.get(key) ?? (held.has(key) ? undefined : key);
    return now === undefined ? [] : [[now, point]];
  });
  const routes = [...view.routes].flatMap(([id, route]): [EdgeId, typeof route][] =>
    edges.has(id) ? [[edges.get(id)!, route]] : [],
  );
  const named = (key: NodeKey) => keys.get(key) ?? key;
  return {
    positions: new Map(positions),
    routes: new Map(routes),
    ...withNodeKeys(view, named),
    viewport: null,
  };
}

function boundsOf({ positions, notes }: View): Box | null {
  const boxes: Box[] = [...Array.from(positions.values(), (point) => ({ ...point, ...NODE_SIZE })), ...notes.values()];
  if (boxes.length === 0) return null;
  const x = boxes.reduce((least, box) => Math.min(least, box.x), Infinity);
  const y = boxes.reduce((least, box) => Math.min(least, box.y), Infinity);
  const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), -Infinity);
  const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity);
  return { x, y, width: right - x, height: bottom - y };
}

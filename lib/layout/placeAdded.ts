import type { NodeKey } from '../model/chain.ts';
import { type Graph, graphOf, sourceKey } from '../model/graph.ts';
import { type ChainWithView, type Point } from '../model/view.ts';
import { freePlace, placeAfter, placeBelow } from './place.ts';
import { STEP } from './spacing.ts';

/** From a task to an upstream that comes to lie before it. */
const BEFORE = -STEP.x;

/**
 * `after` with a place for every node that came with an edit and has none, so that all edges are drawn: an upstream
 * outside the file lies before the first task that waits for it, a task after what it waits for, else below all. Nodes
 * that had no place before the edit are left to the layout.
 *
 * @example placeAdded(document, unwrap(paste(document, pasted, at)).document)
 */
export function placeAdded<D extends ChainWithView>(before: D, after: D): D {
  const was = graphOf(before.chain);
  const graph = graphOf(after.chain);
  const known = new Set(was.externals);
  const isNew = (key: NodeKey) => !was.byKey.has(key) && !known.has(key);
  const missing = [...after.chain.tasks.map(({ key }) => key), ...graph.externals].filter(
    (key) => !after.view.positions.has(key) && isNew(key),
  );
  if (missing.length === 0) return after;
  const positions = new Map(after.view.positions);
  for (const key of missing) positions.set(key, placeOf({ ...after, view: { ...after.view, positions } }, key));
  return { ...after, view: { ...after.view, positions } };
}

/** A free place for a node that has none, beside what it is connected with. */
export function placeOf({ chain, view }: ChainWithView, key: NodeKey): Point {
  const graph = graphOf(chain);
  const upstream = placesOf(view.positions, upstreamsOf(graph, key))[0];
  if (upstream) return placeAfter(view, upstream);
  const downstream = graph.byKey.has(key)
    ? undefined
    : placesOf(
        view.positions,
        (graph.outgoing.get(key) ?? []).map(({ target }) => target),
      )[0];
  return downstream ? freePlace(view, { x: downstream.x + BEFORE, y: downstream.y }) : placeBelow(view);
}

function upstreamsOf(graph: Graph, key: NodeKey): NodeKey[] {
  return graph.byKey.get(key)?.incoming.flatMap((item) => (item.kind === 'edge' ? [sourceKey(graph, item)] : [])) ?? [];
}

function placesOf(positions: ReadonlyMap<NodeKey, Point>, keys: readonly NodeKey[]): Point[] {
  return keys.flatMap((key) => positions.get(key) ?? []);
}

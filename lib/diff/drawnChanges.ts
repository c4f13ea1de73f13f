import { freePlace } from '../layout/place.ts';
import { placeOf } from '../layout/placeAdded.ts';
import { type Edge, type EdgeId, type NodeKey, type TaskId, type TaskNode, edgeId, edgesInto } from '../model/chain.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import { type ChainWithView, NODE_SIZE, type Point } from '../model/view.ts';
import { isOfClass } from './summary.ts';
import type { ChainDiff, TaskDiff } from './types.ts';

/** What a comparison says of a node or an edge. */
export type Mark = 'added' | 'changed' | 'removed';

/** A node that is not there any more. */
export interface GoneNode {
  /** Under which it is drawn: no node of the document has this key. */
  readonly key: NodeKey;
  /** `null` for an external task. */
  readonly task: TaskNode | null;
  /** Its key before. */
  readonly was: NodeKey;
  readonly at: Point;
}

/** An edge that is not there any more, with its ends as they are drawn. */
export interface GoneEdge {
  readonly edge: Edge;
  readonly source: NodeKey;
  readonly target: NodeKey;
}

/** A comparison as it is drawn over a document. */
export interface DrawnChanges {
  readonly nodes: ReadonlyMap<NodeKey, Mark>;
  readonly edges: ReadonlyMap<EdgeId, Mark>;
  readonly goneNodes: readonly GoneNode[];
  readonly goneEdges: readonly GoneEdge[];
}

/**
 * The key under which a comparison draws a task.
 *
 * @example found.tasks.map(drawnKeyOf) // ['¶gone/a', 'b']
 */
export function drawnKeyOf({ before, after }: TaskDiff): NodeKey {
  return after?.key ?? goneKey(before!.key);
}

/** The key under which a node is drawn that is not there any more. */
function goneKey(key: NodeKey): NodeKey {
  return `¶gone/${key}`;
}

/**
 * What is drawn of a comparison: a mark for what is new or different, and what is gone, in a place where nothing else
 * lies. Tasks in which only the service wrote something are not marked.
 *
 * @param found - `diff(before, after)`.
 * @example drawnChanges(before, after, diff(before, after)).goneNodes.map(({ task }) => task?.key)
 */
export function drawnChanges(before: ChainWithView, after: ChainWithView, found: ChainDiff): DrawnChanges {
  const gone = goneEdges(before, after, found);
  return {
    nodes: nodeMarks(found),
    edges: edgeMarks(found),
    goneEdges: gone,
    goneNodes: goneNodes(before, after, found, gone),
  };
}

function nodeMarks({ tasks }: ChainDiff): ReadonlyMap<NodeKey, Mark> {
  const isMarked = (task: TaskDiff): boolean => isOfClass(task, 'meaning') || isOfClass(task, 'text');
  return new Map(
    tasks.flatMap((task): [NodeKey, Mark][] => {
      const { after, action } = task;
      return after && isMarked(task) ? [[after.key, action]] : [];
    }),
  );
}

function edgeMarks({ tasks }: ChainDiff): ReadonlyMap<EdgeId, Mark> {
  const marks = new Map<EdgeId, Mark>();
  for (const { action, after, changes } of tasks) {
    if (!after) continue;
    const edges = edgesInto(after);
    if (action === 'added') for (const { id } of edges) marks.set(id, 'added');
    const mark = (source: TaskId, status: string | null, as: Mark): void => {
      for (const edge of edges) if (edge.source === source && edge.status === status) marks.set(edge.id, as);
    };
    for (const change of changes) {
      if (change.code === 'edge-added') mark(change.upstream.id, change.status, 'added');
      if (change.code === 'edge-status') mark(change.upstream.id, change.after, 'changed');
    }
  }
  return marks;
}

function goneEdges(before: ChainWithView, after: ChainWithView, { tasks, matches }: ChainDiff): GoneEdge[] {
  const graph = graphOf(before.chain);
  const externals = new Set(graphOf(after.chain).externals);
  const keyNow = (key: NodeKey): NodeKey =>
    matches.get(key) ?? (!graph.byKey.has(key) && externals.has(key) ? key : goneKey(key));
  return tasks.flatMap(({ before: task, action, changes }): GoneEdge[] => {
    if (!task) return [];
    const lost = changes.flatMap((change) => (change.code === 'edge-removed' ? [change] : []));
    const isLost = ({ source, status }: Edge): boolean =>
      action === 'removed' || lost.some((change) => change.upstream.id === source && change.status === status);
    const target = keyNow(task.key);
    return edgesInto(task)
      .filter(isLost)
      .map((edge) => ({
        edge: { ...edge, id: edgeId(goneKey(task.key), edge.name), target },
        source: keyNow(sourceKey(graph, edge)),
        target,
      }));
  });
}

/** Where they lay; where something else lies there by now, or they had no place, beside what they were joined to. */
function goneNodes(
  before: ChainWithView,
  after: ChainWithView,
  { tasks, matches }: ChainDiff,
  edges: readonly GoneEdge[],
): GoneNode[] {
  const removed = tasks.flatMap(({ action, before: task }) => (action === 'removed' ? [task!] : []));
  const ends = new Set(edges.map(({ source }) => source));
  const externals = graphOf(before.chain).externals.filter((id) => ends.has(goneKey(id)));
  if (removed.length + externals.length === 0) return [];
  const now = graphOf(after.chain);
  const drawn = new Set([...now.byKey.keys(), ...now.externals]);
  // by their keys before: a place is looked for in the chain as it was
  const positions = new Map([...after.view.positions].filter(([key]) => drawn.has(key)));
  for (const [was, is] of matches) {
    const place = after.view.positions.get(is);
    if (place) positions.set(was, place);
  }
  const placed = { chain: before.chain, view: { ...after.view, positions } };
  return [...removed.map((task) => [task.key, task] as const), ...externals.map((id) => [id, null] as const)].map(
    ([was, task]): GoneNode => {
      const here = before.view.positions.get(was);
      const isFree = here && ![...positions.values()].some((other) => areOver(here, other));
      const at = isFree ? here : here ? freePlace(placed.view, here) : placeOf(placed, was);
      positions.set(was, at);
      return { key: goneKey(was), was, task, at };
    },
  );
}

function areOver(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < NODE_SIZE.width && Math.abs(a.y - b.y) < NODE_SIZE.height;
}

import type { NodeHandle } from '@xyflow/react';
import type { DrawnChanges } from '../../lib/diff/index.ts';
import { type Group, type KnownNames, NO_NAMES, type Router, makeRouter, sourceKey } from '../../lib/editor/index.ts';
import {
  type ChainDocument,
  type EdgeId,
  type NodeKey,
  type Point,
  type Problem,
  type TaskNode,
  graphOf,
  statusKind,
} from '../../lib/index.ts';
import { openComments } from '../designer/state/derived.ts';
import { markOf } from '../designer/state/annotations.ts';
import type { Selection } from '../designer/state/selection.ts';
import { makeToRouted } from './edges/routed.ts';
import type { ChainFlowEdge, DrawnNode } from './flowTypes.ts';
import { drawnOf, endedAtCards, goneEnds, withGone } from './drawn.ts';
import { type DrawnEdge, type Ended, drawEdge, entriesOf } from './toFlowEdges.ts';
import { ghostNode, goneNode, taskNode } from './toFlowNodes.ts';

const NO_PROBLEMS: readonly Problem[] = [];
const NO_ENTRIES: readonly NodeHandle[] = [];

/** A document as nodes and edges of the canvas, and what leads its edges while nodes are dragged. */
export interface ToFlow {
  /**
   * What did not change since the last call is the same object as then, lists included, so that the canvas draws only
   * what changed.
   */
  readonly toFlow: (
    document: ChainDocument,
    selection: Selection,
    found?: readonly Problem[],
    matches?: ReadonlySet<NodeKey> | null,
    names?: KnownNames,
    changes?: DrawnChanges | null,
  ) => { nodes: DrawnNode[]; edges: ChainFlowEdge[] };
  readonly router: Pick<Router, 'drag' | 'cancel'>;
  /** The edges that one on the canvas stands for. */
  readonly edgesOf: (id: EdgeId) => readonly EdgeId[];
}

export function makeToFlow(): ToFlow {
  const router = makeRouter();
  const toRouted = makeToRouted();
  let nodes = new Map<NodeKey, DrawnNode>();
  let edges = new Map<string, DrawnEdge>();
  let listed: { nodes: DrawnNode[]; edges: ChainFlowEdge[] } = { nodes: [], edges: [] };

  const toFlow: ToFlow['toFlow'] = (
    document,
    selection,
    found = NO_PROBLEMS,
    matches = null,
    names = NO_NAMES,
    changes = null,
  ) => {
    const { chain, view } = document;
    const graph = graphOf(chain);
    const problems = problemsByTask(found);
    const comments = openComments(view.comments);
    const places = withGone(drawnOf(view), changes);
    const own = graph.edges.flatMap((edge): Ended[] => {
      const source = sourceKey(graph, edge);
      if (!view.positions.has(source) || !view.positions.has(edge.target)) return [];
      const faults = (problems.get(edge.target) ?? NO_PROBLEMS).filter((problem) => problem.edge === edge.id);
      const { id, target } = edge;
      const kind = statusKind(edge.status);
      const mark = changes?.edges.get(id) ?? null;
      return [{ edge, source, target, isAtCard: false, all: [id], kind, faults, isFaulty: faults.length > 0, mark }];
    });
    const ended = endedAtCards(changes ? [...own, ...goneEnds(changes, places)] : own, places);
    const routes = router.route(toRouted(ended), places.positions, view.routes);

    // one stop for Tab in the whole drawing: the task that is selected, else the first
    const isDrawn = (key: NodeKey): boolean => !places.cards.has(key);
    const stop = [...selection.tasks].find(isDrawn) ?? chain.tasks.find(({ key }) => isDrawn(key))?.key;
    const entries = entriesOf(ended, selection, routes, places.positions);
    const nextNodes = new Map<NodeKey, DrawnNode>();
    const add = (key: NodeKey, task: TaskNode | null) => {
      const position = places.positions.get(key);
      if (!position) return;
      const state = {
        position,
        selected: selection.tasks.has(key),
        stop: key === stop,
        faded: matches !== null && !matches.has(key),
        mark: changes?.nodes.get(key) ?? null,
        entries: entries.get(key) ?? NO_ENTRIES,
        comments: comments.get(key) ?? 0,
      };
      const last = nodes.get(key);
      nextNodes.set(
        key,
        task
          ? taskNode(last, task, state, problems.get(key) ?? NO_PROBLEMS, names)
          : ghostNode(last, key, state, names),
      );
    };
    for (const task of chain.tasks) add(task.key, task);
    for (const id of graph.externals) add(id, null);
    for (const gone of changes?.goneNodes ?? []) nextNodes.set(gone.key, goneNode(nodes.get(gone.key), gone, names));

    const goneTasks = new Map(changes?.goneNodes.map(({ key, task }) => [key, task ?? undefined]));
    const endAt = (key: NodeKey) => graph.byKey.get(key) ?? goneTasks.get(key) ?? groupAt(document, key);
    const nextEdges = new Map<string, DrawnEdge>();
    for (const one of ended) {
      const { edge, source } = one;
      const ends = { from: endAt(source), to: endAt(one.target) };
      nextEdges.set(
        edge.id,
        drawEdge(edges.get(edge.id), one, ends, selection.edges.has(edge.id), routes.get(edge.id) ?? null, names),
      );
    }
    nodes = nextNodes;
    edges = nextEdges;
    listed = {
      nodes: sameList(listed.nodes, [...nextNodes.values()]),
      edges: sameList(
        listed.edges,
        Array.from(nextEdges.values(), ({ flow }) => flow),
      ),
    };
    return listed;
  };
  return { toFlow, router, edgesOf: (id) => edges.get(id)?.flow.data!.all ?? [id] };
}

/** Nodes with those that are dragged where they are by now. All others stay the same objects, and are not looked at. */
export function withDragged(
  nodes: DrawnNode[],
  places: ReadonlyMap<NodeKey, number>,
  drag: ReadonlyMap<NodeKey, Point>,
): DrawnNode[] {
  if (drag.size === 0) return nodes;
  const next = nodes.slice();
  for (const [key, position] of drag) {
    const place = places.get(key);
    if (place !== undefined) next[place] = { ...next[place]!, position };
  }
  return next;
}

function groupAt(document: ChainDocument, key: NodeKey): Group | undefined {
  const mark = markOf(document, key);
  return mark?.kind === 'group' ? document.view.groups.get(mark.id) : undefined;
}

function sameList<T>(last: T[], next: T[]): T[] {
  return last.length === next.length && next.every((item, index) => item === last[index]) ? last : next;
}

/** Problems by the task that they are in. */
export function problemsByTask(problems: readonly Problem[]): Map<NodeKey, Problem[]> {
  const found = new Map<NodeKey, Problem[]>();
  for (const problem of problems) {
    const list = found.get(problem.task);
    if (list) list.push(problem);
    else found.set(problem.task, [problem]);
  }
  return found;
}

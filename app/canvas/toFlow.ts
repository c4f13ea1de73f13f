import { type NodeHandle, Position } from '@xyflow/react';
import {
  type ChainDocument,
  type Edge,
  type NodeKey,
  type Point,
  type Problem,
  type StatusKind,
  type TaskNode,
  graphOf,
  statusKind,
  taskName,
} from '../../lib/index.ts';
import {
  ENTRY_TOP,
  EXIT_TOPS,
  NODE_SIZE,
  type DrawnRoute,
  type Router,
  makeRouter,
  sourceKey,
} from '../../lib/editor/index.ts';
import { makeToRouted } from './edges/routed.ts';
import { cardOf, shortId } from '../common/card.ts';
import { STATUS_WORDS } from '../common/status.tsx';
import type { Selection } from '../designer/state/selection.ts';
import { worst } from '../designer/state/derived.ts';
import { type ChainFlowEdge, type DrawnNode, SOURCE_HANDLES, SOURCE_HANDLE_SIZE, type Faults } from './flowTypes.ts';

const EXIT_HANDLES: readonly NodeHandle[] = SOURCE_HANDLES.map((status) => ({
  id: status,
  type: 'source',
  position: Position.Right,
  x: NODE_SIZE.width - SOURCE_HANDLE_SIZE / 2,
  y: EXIT_TOPS[status] - SOURCE_HANDLE_SIZE / 2,
  width: SOURCE_HANDLE_SIZE,
  height: SOURCE_HANDLE_SIZE,
}));
const ENTRY: NodeHandle = {
  id: null,
  type: 'target',
  position: Position.Left,
  x: -4,
  y: ENTRY_TOP - 4,
  width: 8,
  height: 8,
};
const TASK_HANDLES = [ENTRY, ...EXIT_HANDLES];
const GHOST_HANDLES = [...EXIT_HANDLES];

/** What is drawn of an edge, and the tasks that its words name. */
interface Drawn {
  readonly flow: ChainFlowEdge;
  readonly from: TaskNode | undefined;
  readonly to: TaskNode | undefined;
}

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
  ) => { nodes: DrawnNode[]; edges: ChainFlowEdge[] };
  readonly router: Pick<Router, 'drag' | 'cancel'>;
}

export function makeToFlow(): ToFlow {
  const router = makeRouter();
  const toRouted = makeToRouted();
  let nodes = new Map<NodeKey, DrawnNode>();
  let edges = new Map<string, Drawn>();
  let listed: { nodes: DrawnNode[]; edges: ChainFlowEdge[] } = { nodes: [], edges: [] };

  const toFlow: ToFlow['toFlow'] = (document, selection, found = NO_PROBLEMS, matches = null) => {
    const { chain, view } = document;
    const graph = graphOf(chain);
    const problems = byTask(found);
    const ended = graph.edges.flatMap((edge): Ended[] => {
      const source = sourceKey(graph, edge);
      if (!view.positions.has(source) || !view.positions.has(edge.target)) return [];
      const faults = (problems.get(edge.target) ?? NO_PROBLEMS).filter((problem) => problem.edge === edge.id);
      return [{ edge, source, kind: statusKind(edge.status), faults, isFaulty: faults.length > 0 }];
    });
    const routes = router.route(toRouted(ended), view.positions, view.routes);

    // one stop for Tab in the whole drawing: the task that is selected, else the first
    const stop = selection.tasks.values().next().value ?? chain.tasks[0]?.key;
    const entries = entriesOf(ended, selection, routes, view.positions);
    const nextNodes = new Map<NodeKey, DrawnNode>();
    const add = (key: NodeKey, task: TaskNode | null) => {
      const position = view.positions.get(key);
      if (!position) return;
      const state = {
        position,
        selected: selection.tasks.has(key),
        stop: key === stop,
        faded: matches !== null && !matches.has(key),
        entries: entries.get(key) ?? NO_ENTRIES,
      };
      const last = nodes.get(key);
      nextNodes.set(
        key,
        task ? taskNode(last, task, state, problems.get(key) ?? NO_PROBLEMS) : ghostNode(last, key, state),
      );
    };
    for (const task of chain.tasks) add(task.key, task);
    for (const id of graph.externals) add(id, null);

    const nextEdges = new Map<string, Drawn>();
    for (const one of ended) {
      const { edge, source } = one;
      const ends = { from: graph.byKey.get(source), to: graph.byKey.get(edge.target) };
      nextEdges.set(
        edge.id,
        drawn(edges.get(edge.id), one, ends, selection.edges.has(edge.id), routes.get(edge.id) ?? null),
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
  return { toFlow, router };
}

/** An edge, where it comes from, and what is wrong with it. */
interface Ended {
  readonly edge: Edge;
  readonly source: NodeKey;
  readonly kind: StatusKind;
  readonly faults: readonly Problem[];
  readonly isFaulty: boolean;
}

/** Where selected edges come into their targets, so that their ends can be taken hold of there. */
function entriesOf(
  edges: readonly Ended[],
  { edges: selected }: Selection,
  routes: ReadonlyMap<string, DrawnRoute>,
  positions: ReadonlyMap<NodeKey, Point>,
): Map<NodeKey, NodeHandle[]> {
  const found = new Map<NodeKey, NodeHandle[]>();
  if (selected.size === 0) return found;
  for (const {
    edge: { id, target },
  } of edges) {
    const end = selected.has(id) ? routes.get(id)?.points.at(-1) : undefined;
    if (end)
      found.set(target, [
        ...(found.get(target) ?? []),
        { ...ENTRY, id, y: end.y - positions.get(target)!.y - ENTRY.height! / 2 },
      ]);
  }
  return found;
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

function sameList<T>(last: T[], next: T[]): T[] {
  return last.length === next.length && next.every((item, index) => item === last[index]) ? last : next;
}

function byTask(problems: readonly Problem[]): Map<NodeKey, Problem[]> {
  const found = new Map<NodeKey, Problem[]>();
  for (const problem of problems) {
    const list = found.get(problem.task);
    if (list) list.push(problem);
    else found.set(problem.task, [problem]);
  }
  return found;
}

function nameOf(task: TaskNode | undefined, key: NodeKey): string {
  return task ? taskName(task) : `external task ${shortId(key)}`;
}

/** What a node is besides its task. */
interface State {
  readonly position: Point;
  readonly selected: boolean;
  readonly stop: boolean;
  readonly faded: boolean;
  /** The entries of selected edges. */
  readonly entries: readonly NodeHandle[];
}

function taskNode(last: DrawnNode | undefined, task: TaskNode, state: State, problems: readonly Problem[]): DrawnNode {
  const data = { task, problems: problems.length, worst: worst(problems) };
  if (
    last?.type === 'task' &&
    last.data.task === task &&
    last.data.problems === data.problems &&
    last.data.worst === data.worst &&
    isIn(last, state)
  )
    return last;
  const card = cardOf(task);
  const description = [
    card.starts,
    card.resource,
    card.enabled ? '' : 'off',
    problems.length > 0 ? `${problems.length} to look at` : '',
  ]
    .filter(Boolean)
    .join(', ');
  return {
    id: task.key,
    type: 'task',
    ...common(state),
    domAttributes: { tabIndex: state.stop ? 0 : -1, 'aria-description': description },
    data,
    handles: state.entries.length > 0 ? [...TASK_HANDLES, ...state.entries] : TASK_HANDLES,
    ariaLabel: taskName(task),
  };
}

function ghostNode(last: DrawnNode | undefined, id: string, state: State): DrawnNode {
  if (last?.type === 'ghost' && isIn(last, state)) return last;
  return {
    id,
    type: 'ghost',
    ...common(state),
    domAttributes: { tabIndex: state.stop ? 0 : -1 },
    data: { id },
    handles: GHOST_HANDLES,
    ariaLabel: `External task ${id}`,
  };
}

function common({ position, selected, faded }: State) {
  return {
    position,
    selected,
    focusable: true,
    ...NODE_SIZE,
    measured: NODE_SIZE,
    ...(faded ? { className: 'faded' } : {}),
  };
}

function isIn(node: DrawnNode, { position: { x, y }, selected, stop, faded, entries }: State): boolean {
  const held = node.handles!.filter(({ id }) => entries.some((entry) => entry.id === id));
  if (
    node.type === 'task' &&
    (node.handles!.length !== TASK_HANDLES.length + entries.length ||
      held.some((one, index) => one.y !== entries[index]!.y))
  )
    return false;
  return (
    node.position.x === x &&
    node.position.y === y &&
    node.selected === selected &&
    (node.domAttributes?.['tabIndex'] === 0) === stop &&
    (node.className !== undefined) === faded
  );
}

function drawn(
  last: Drawn | undefined,
  { edge, source, kind, faults }: Ended,
  { from, to }: Pick<Drawn, 'from' | 'to'>,
  selected: boolean,
  route: DrawnRoute | null,
): Drawn {
  const problems = { count: faults.length, worst: worst(faults) };
  const isSame = last !== undefined && isSameEdge(last.flow, edge, source, selected, problems, route);
  if (isSame && last.from === from && last.to === to) return last;
  const words = `${nameOf(from, source)} to ${nameOf(to, edge.target)}`;
  const flow: ChainFlowEdge = {
    id: edge.id,
    type: 'status',
    source,
    target: edge.target,
    sourceHandle: kind === 'OTHER' ? 'ANY' : kind,
    targetHandle: selected && route ? edge.id : null,
    selected,
    reconnectable: selected,
    data: { edge, kind, problems, route },
    ariaLabel: `${words}, ${STATUS_WORDS[kind]}`,
  };
  return { flow: isSame && last.flow.ariaLabel === flow.ariaLabel ? last.flow : flow, from, to };
}

function isSameEdge(
  flow: ChainFlowEdge,
  edge: Edge,
  source: NodeKey,
  selected: boolean,
  { count, worst: severity }: Faults,
  route: DrawnRoute | null,
): boolean {
  const { data } = flow;
  return (
    data!.edge === edge &&
    flow.source === source &&
    flow.selected === selected &&
    data!.problems.count === count &&
    data!.problems.worst === severity &&
    data!.route === route
  );
}

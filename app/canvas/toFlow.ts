import { type NodeHandle, Position } from '@xyflow/react';
import {
  type ChainDocument, ENTRY_TOP, EXIT_TOPS, type Edge, type NodeKey, NODE_SIZE, type Point, type Problem, type Route, type TaskNode, graphOf, sourceKey, statusKind, taskName,
} from '../../lib/index.ts';
import { cardOf, shortId } from '../parts/card.ts';
import { STATUS_WORDS } from '../parts/status.tsx';
import type { Selection } from '../store/designer.ts';
import { worst } from '../store/derived.ts';
import { type ChainFlowEdge, type DrawnNode, EXITS, EXIT_SIZE, type Faults } from './flowTypes.ts';

const EXIT_HANDLES: readonly NodeHandle[] = EXITS.map((status) => ({
  id: status,
  type: 'source',
  position: Position.Right,
  x: NODE_SIZE.width - EXIT_SIZE / 2,
  y: EXIT_TOPS[status] - EXIT_SIZE / 2,
  width: EXIT_SIZE,
  height: EXIT_SIZE,
}));
const ENTRY: NodeHandle = { id: null, type: 'target', position: Position.Left, x: -4, y: ENTRY_TOP - 4, width: 8, height: 8 };
const TASK_HANDLES = [ENTRY, ...EXIT_HANDLES];
const GHOST_HANDLES = [...EXIT_HANDLES];

/** What is drawn of an edge, and the tasks that its words name. */
interface Drawn {
  readonly flow: ChainFlowEdge;
  readonly from: TaskNode | undefined;
  readonly to: TaskNode | undefined;
}

const NO_PROBLEMS: readonly Problem[] = [];

/**
 * A document as nodes and edges of the canvas. What did not change since the last call is the same object as
 * then, lists included, so that the canvas draws only what changed.
 */
export function makeToFlow() {
  let nodes = new Map<NodeKey, DrawnNode>();
  let edges = new Map<string, Drawn>();
  let listed: { nodes: DrawnNode[]; edges: ChainFlowEdge[] } = { nodes: [], edges: [] };

  return (document: ChainDocument, selection: Selection, found: readonly Problem[] = NO_PROBLEMS, matches: ReadonlySet<NodeKey> | null = null) => {
    const { chain, view } = document;
    const graph = graphOf(chain);
    const problems = byTask(found);
    // one stop for Tab in the whole drawing: the task that is selected, else the first
    const stop = selection.tasks.values().next().value ?? chain.tasks[0]?.key;

    const nextNodes = new Map<NodeKey, DrawnNode>();
    const add = (key: NodeKey, task: TaskNode | null) => {
      const position = view.positions.get(key);
      if (!position) return;
      const state = { position, selected: selection.tasks.has(key), stop: key === stop, faded: matches !== null && !matches.has(key) };
      const last = nodes.get(key);
      nextNodes.set(key, task ? taskNode(last, task, state, problems.get(key) ?? NO_PROBLEMS) : ghostNode(last, key, state));
    };
    for (const task of chain.tasks) add(task.key, task);
    for (const id of graph.externals) add(id, null);

    const nextEdges = new Map<string, Drawn>();
    for (const edge of graph.edges) {
      const source = sourceKey(graph, edge);
      if (!nextNodes.has(source) || !nextNodes.has(edge.target)) continue;
      const ends = { source, from: graph.byKey.get(source), to: graph.byKey.get(edge.target) };
      const faults = (problems.get(edge.target) ?? NO_PROBLEMS).filter((problem) => problem.edge === edge.id);
      nextEdges.set(edge.id, drawn(edges.get(edge.id), edge, ends, selection.edges.has(edge.id), faults, view.routes.get(edge.id) ?? null));
    }
    nodes = nextNodes;
    edges = nextEdges;
    listed = {
      nodes: sameList(listed.nodes, [...nextNodes.values()]),
      edges: sameList(listed.edges, Array.from(nextEdges.values(), ({ flow }) => flow)),
    };
    return listed;
  };
}

/** Nodes with those that are dragged where they are by now. All others stay the same objects, and are not looked at. */
export function withDragged(nodes: DrawnNode[], places: ReadonlyMap<NodeKey, number>, drag: ReadonlyMap<NodeKey, Point>): DrawnNode[] {
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
}

function taskNode(last: DrawnNode | undefined, task: TaskNode, state: State, problems: readonly Problem[]): DrawnNode {
  const data = { task, problems: problems.length, worst: worst(problems) };
  if (last?.type === 'task' && last.data.task === task && last.data.problems === data.problems && last.data.worst === data.worst && isIn(last, state)) return last;
  const card = cardOf(task);
  const description = [card.starts, card.resource, card.enabled ? '' : 'off', problems.length > 0 ? `${problems.length} to look at` : ''].filter(Boolean).join(', ');
  return { id: task.key, type: 'task', ...common(state), domAttributes: { tabIndex: state.stop ? 0 : -1, 'aria-description': description }, data, handles: TASK_HANDLES, ariaLabel: taskName(task) };
}

function ghostNode(last: DrawnNode | undefined, id: string, state: State): DrawnNode {
  if (last?.type === 'ghost' && isIn(last, state)) return last;
  return { id, type: 'ghost', ...common(state), domAttributes: { tabIndex: state.stop ? 0 : -1 }, data: { id }, handles: GHOST_HANDLES, ariaLabel: `External task ${id}` };
}

function common({ position, selected, faded }: State) {
  return { position, selected, focusable: true, ...NODE_SIZE, measured: NODE_SIZE, ...(faded ? { className: 'faded' } : {}) };
}

function isIn(node: DrawnNode, { position: { x, y }, selected, stop, faded }: State): boolean {
  return node.position.x === x && node.position.y === y && node.selected === selected
    && (node.domAttributes?.['tabIndex'] === 0) === stop && (node.className !== undefined) === faded;
}

function drawn(
  last: Drawn | undefined, edge: Edge, { source, from, to }: { readonly source: NodeKey } & Pick<Drawn, 'from' | 'to'>,
  selected: boolean, faults: readonly Problem[], route: Route | null,
): Drawn {
  const problems = { count: faults.length, worst: worst(faults) };
  if (last && last.from === from && last.to === to && isSameEdge(last.flow, edge, source, selected, problems, route)) return last;
  const kind = statusKind(edge.status);
  const sourceHandle = kind === 'OTHER' ? 'ANY' : kind;
  const words = `${nameOf(from, source)} to ${nameOf(to, edge.target)}`;
  const flow: ChainFlowEdge = {
    id: edge.id, type: 'status', source, target: edge.target, sourceHandle, targetHandle: null, selected, reconnectable: selected,
    data: { edge, kind, problems, route }, ariaLabel: `${words}, ${STATUS_WORDS[kind]}`,
  };
  const isSame = last && last.flow.ariaLabel === flow.ariaLabel && isSameEdge(last.flow, edge, source, selected, problems, route);
  return { flow: isSame ? last.flow : flow, from, to };
}

function isSameEdge(flow: ChainFlowEdge, edge: Edge, source: NodeKey, selected: boolean, { count, worst: severity }: Faults, route: Route | null): boolean {
  const { data } = flow;
  return data!.edge === edge && flow.source === source && flow.selected === selected && data!.problems.count === count && data!.problems.worst === severity && data!.route === route;
}

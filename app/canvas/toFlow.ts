import { type NodeHandle, Position } from '@xyflow/react';
import {
  type ChainDocument, ENTRY_TOP, EXIT_TOPS, type Edge, type NodeKey, NODE_SIZE, type Point, type Problem, type Route, type TaskNode, graphOf, sourceKey, statusKind, taskName,
} from '../../lib/index.ts';
import { cardOf, shortId } from '../parts/card.ts';
import { STATUS_WORDS } from '../parts/status.tsx';
import type { Selection } from '../store/designer.ts';
import { problemsOf, worst } from '../store/derived.ts';
import { type ChainFlowEdge, type DrawnNode, EXITS, EXIT_SIZE } from './flowTypes.ts';

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

/**
 * A document as nodes and edges of the canvas. What did not change since the last call is the same object as
 * then, so that the canvas draws only what changed.
 */
export function makeToFlow() {
  let nodes = new Map<NodeKey, DrawnNode>();
  let edges = new Map<string, ChainFlowEdge>();

  return (document: ChainDocument, selection: Selection, drag: ReadonlyMap<NodeKey, Point>, found: ReadonlySet<NodeKey> | null = null) => {
    const { chain, view } = document;
    const graph = graphOf(chain);
    const problems = byTask(problemsOf(chain));
    // one stop for Tab in the whole drawing: the task that is selected, else the first
    const stop = selection.tasks.values().next().value ?? chain.tasks[0]?.key;
    const placeOf = (key: NodeKey) => drag.get(key) ?? view.positions.get(key);

    const faded = <N extends DrawnNode>(node: N): N => (found && !found.has(node.id) ? { ...node, className: 'faded' } : node);
    const nextNodes = new Map<NodeKey, DrawnNode>();
    for (const task of chain.tasks) {
      const position = placeOf(task.key);
      if (position) nextNodes.set(task.key, keep(nodes.get(task.key), faded(taskNode(task, position, selection.tasks.has(task.key), problems.get(task.key) ?? [], task.key === stop))));
    }
    for (const id of graph.externals) {
      const position = placeOf(id);
      if (position) nextNodes.set(id, keep(nodes.get(id), faded(ghostNode(id, position, selection.tasks.has(id), id === stop))));
    }

    const nextEdges = new Map<string, ChainFlowEdge>();
    for (const edge of graph.edges) {
      const source = sourceKey(graph, edge);
      if (!nextNodes.has(source) || !nextNodes.has(edge.target)) continue;
      const words = `${nameOf(graph.byKey.get(source), source)} to ${nameOf(graph.byKey.get(edge.target), edge.target)}`;
      const faults = (problems.get(edge.target) ?? []).filter((problem) => problem.edge === edge.id).length;
      nextEdges.set(edge.id, keepEdge(edges.get(edge.id), flowEdge(edge, source, words, selection.edges.has(edge.id), faults, view.routes.get(edge.id) ?? null)));
    }
    nodes = nextNodes;
    edges = nextEdges;
    return { nodes: [...nextNodes.values()], edges: [...nextEdges.values()] };
  };
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

function taskNode(task: TaskNode, position: Point, selected: boolean, problems: readonly Problem[], stop: boolean): DrawnNode {
  const data = { task, problems: problems.length, worst: worst(problems) };
  const card = cardOf(task);
  const description = [card.starts, card.resource, card.enabled ? '' : 'off', problems.length > 0 ? `${problems.length} to look at` : ''].filter(Boolean).join(', ');
  return { id: task.key, type: 'task', position, selected, focusable: true, domAttributes: { tabIndex: stop ? 0 : -1, 'aria-description': description }, data, ...NODE_SIZE, measured: NODE_SIZE, handles: TASK_HANDLES, ariaLabel: taskName(task) };
}

function ghostNode(id: string, position: Point, selected: boolean, stop: boolean): DrawnNode {
  return { id, type: 'ghost', position, selected, focusable: true, domAttributes: { tabIndex: stop ? 0 : -1 }, data: { id }, ...NODE_SIZE, measured: NODE_SIZE, handles: GHOST_HANDLES, ariaLabel: `External task ${id}` };
}

function flowEdge(edge: Edge, source: NodeKey, words: string, selected: boolean, problems: number, route: Route | null): ChainFlowEdge {
  const kind = statusKind(edge.status);
  const sourceHandle = kind === 'OTHER' ? 'ANY' : kind;
  return {
    id: edge.id, type: 'status', source, target: edge.target, sourceHandle, targetHandle: null, selected, reconnectable: selected,
    data: { edge, kind, problems, route }, ariaLabel: `${words}, ${STATUS_WORDS[kind]}`,
  };
}

function keep(last: DrawnNode | undefined, next: DrawnNode): DrawnNode {
  if (!last || last.type !== next.type || last.selected !== next.selected) return next;
  if (last.position.x !== next.position.x || last.position.y !== next.position.y) return next;
  if (last.className !== next.className) return next;
  if (last.domAttributes?.['tabIndex'] !== next.domAttributes?.['tabIndex']) return next;
  if (last.type === 'ghost' || next.type === 'ghost') return last;
  const same = last.data.task === next.data.task && last.data.problems === next.data.problems && last.data.worst === next.data.worst;
  return same ? last : next;
}

function keepEdge(last: ChainFlowEdge | undefined, next: ChainFlowEdge): ChainFlowEdge {
  const same =
    last && last.data!.edge === next.data!.edge && last.selected === next.selected && last.source === next.source &&
    last.data!.problems === next.data!.problems && last.data!.route === next.data!.route && last.ariaLabel === next.ariaLabel;
  return same ? last : next;
}

import { type Chain, type Edge, type EdgeId, type NodeKey, type TaskId, type TaskNode, edgesInto } from './chain.ts';
import { taskId } from './task.ts';

/** What a chain looks like from every side. Made once per chain and kept with it. */
export interface Graph {
  readonly byKey: ReadonlyMap<NodeKey, TaskNode>;
  /** The first task of each id: that is the one which edges mean. */
  readonly byId: ReadonlyMap<TaskId, TaskNode>;
  /** By target's order, then event order. */
  readonly edges: readonly Edge[];
  readonly byEdge: ReadonlyMap<EdgeId, Edge>;
  /** Edges that leave a task, by its id. */
  readonly outgoing: ReadonlyMap<TaskId, readonly Edge[]>;
  /** Upstream ids that no task of the chain has, in order of first use. */
  readonly externals: readonly TaskId[];
}

const graphs = new WeakMap<Chain, Graph>();

export function graphOf(chain: Chain): Graph {
  let graph = graphs.get(chain);
  if (!graph) graphs.set(chain, (graph = makeGraph(chain)));
  return graph;
}

function makeGraph(chain: Chain): Graph {
  const byKey = new Map<NodeKey, TaskNode>();
  const byId = new Map<TaskId, TaskNode>();
  for (const task of chain.tasks) {
    byKey.set(task.key, task);
    const id = taskId(task);
    if (id !== null && !byId.has(id)) byId.set(id, task);
  }
  const edges = chain.tasks.flatMap(edgesInto);
  const outgoing = new Map<TaskId, Edge[]>();
  for (const edge of edges) {
    const list = outgoing.get(edge.source);
    if (list) list.push(edge);
    else outgoing.set(edge.source, [edge]);
  }
  const externals = [...outgoing.keys()].filter((id) => !byId.has(id));
  return { byKey, byId, edges, byEdge: new Map(edges.map((edge) => [edge.id, edge])), outgoing, externals };
}

/** The key of the node an edge comes from: a task's, or the id itself for an external task. */
export function sourceKey(graph: Graph, edge: Edge): NodeKey {
  return graph.byId.get(edge.source)?.key ?? edge.source;
}

/** Whether other tasks can wait for this one: it has an id, and no task before it has the same. */
export function isReferable(graph: Graph, task: TaskNode): boolean {
  const id = taskId(task);
  return id !== null && graph.byId.get(id) === task;
}

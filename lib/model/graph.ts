import { type Chain, type Edge, type EdgeId, type NodeKey, type TaskId, type TaskNode, edgesInto } from './chain.ts';
import { memoized } from './memo.ts';
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

/** Each side is worked out when it is first looked at: a check needs other ones than the canvas. */
class ChainGraph implements Graph {
  readonly #chain: Chain;
  #byKey: Graph['byKey'] | undefined;
  #byId: Graph['byId'] | undefined;
  #edges: Graph['edges'] | undefined;
  #byEdge: Graph['byEdge'] | undefined;
  #outgoing: Graph['outgoing'] | undefined;
  #externals: Graph['externals'] | undefined;

  constructor(chain: Chain) {
    this.#chain = chain;
  }

  get byKey() {
    return (this.#byKey ??= new Map(this.#chain.tasks.map((task) => [task.key, task])));
  }

  get byId() {
    return (this.#byId ??= firstOfEachId(this.#chain.tasks));
  }

  get edges() {
    return (this.#edges ??= this.#chain.tasks.flatMap(edgesInto));
  }

  get byEdge() {
    return (this.#byEdge ??= new Map(this.edges.map((edge) => [edge.id, edge])));
  }

  get outgoing() {
    return (this.#outgoing ??= bySource(this.edges));
  }

  get externals() {
    return (this.#externals ??= [...this.outgoing.keys()].filter((id) => !this.byId.has(id)));
  }
}

/**
 * The index of a chain: tasks by key and by id, edges by source. Built once for each chain.
 *
 * @example graphOf(chain).byId.get('extract')?.key
 */
export const graphOf: (chain: Chain) => Graph = memoized((chain) => new ChainGraph(chain));

function bySource(edges: readonly Edge[]): Map<TaskId, Edge[]> {
  const found = new Map<TaskId, Edge[]>();
  for (const edge of edges) {
    const list = found.get(edge.source);
    if (list) list.push(edge);
    else found.set(edge.source, [edge]);
  }
  return found;
}

function firstOfEachId(tasks: readonly TaskNode[]): Map<TaskId, TaskNode> {
  const found = new Map<TaskId, TaskNode>();
  for (const task of tasks) {
    const id = taskId(task);
    if (id !== null && !found.has(id)) found.set(id, task);
  }
  return found;
}

/**
 * The key of the node an edge comes from: a task's, or the id itself for an external task.
 *
 * @example sourceKey(graphOf(chain), edge)
 */
export function sourceKey(graph: Graph, edge: Edge): NodeKey {
  return graph.byId.get(edge.source)?.key ?? edge.source;
}

/**
 * Whether other tasks can wait for this one: it has an id, and no task before it has the same.
 *
 * @example chain.tasks.filter((task) => isReferable(graphOf(chain), task))
 */
export function isReferable(graph: Graph, task: TaskNode): boolean {
  const id = taskId(task);
  return id !== null && graph.byId.get(id) === task;
}

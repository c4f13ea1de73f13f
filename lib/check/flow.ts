import { type Chain, type Edge, type TaskNode, edgesInto } from '../model/chain.ts';
import { calledNames } from '../model/eventRefs.ts';
import { entryName } from '../model/events.ts';
import { readField } from '../model/fields.ts';
import type { Graph } from '../model/graph.ts';
import { own } from '../model/json.ts';
import { statusKind } from '../model/status.ts';
import { joinOf, taskSchedule } from '../model/task.ts';
import { type Next, circlesIn, wayRound } from './circles.ts';

/** Tasks that start one another round and round. */
export interface Circle {
  /** Each starts the next, and the last the first, which stands first in the file. */
  readonly tasks: readonly TaskNode[];
  /** The edge from the last to the first. */
  readonly edge: Edge;
  /** Whether it goes on for as long as runs succeed. */
  readonly endless: boolean;
}

/** Whether a task is switched off: the service starts it neither by its triggers nor by hand. */
export function isOff(task: TaskNode): boolean {
  return own(task.definition, 'enabled') === false;
}

/** Whether all edges of a task must have fired before it starts. */
export function waitsForAll(task: TaskNode, edges: readonly Edge[]): boolean {
  return edges.length > 1 && joinOf(task) === 'all';
}

/** What can start what in a chain: each side worked out when it is first looked at, in time linear in the graph. */
export class Flow {
  readonly #chain: Chain;
  readonly #graph: Graph;
  #runnable: ReadonlySet<TaskNode> | undefined;
  #feeding: ReadonlySet<TaskNode> | undefined;
  #circles: ReadonlyMap<TaskNode, Circle> | undefined;

  constructor(chain: Chain, graph: Graph) {
    this.#chain = chain;
    this.#graph = graph;
  }

  /** Whether the upstream of an edge can ever run: what is not in the chain may. */
  canFire(edge: Edge): boolean {
    const source = this.#graph.byId.get(edge.source);
    return !source || this.canRun(source);
  }

  /** Whether anything can ever start a task: a schedule, an event, or a person where it waits for none. */
  canRun(task: TaskNode): boolean {
    return (this.#runnable ??= runnableTasks(this.#chain, this.#graph)).has(task);
  }

  /** Whether a run that fails is told to nobody, though an app that people open waits for it. */
  failsUnseen(task: TaskNode): boolean {
    if (isOff(task) || !(this.#feeding ??= feedingTasks(this.#chain, this.#graph)).has(task)) return false;
    const edges = edgesInto(task);
    const isAlert = edges.length > 0 && edges.every(({ status }) => statusKind(status) === 'FAILED');
    return !isAlert && outgoingOf(this.#graph, task).every(({ status }) => statusKind(status) === 'SUCCEEDED');
  }

  /** The circle that is told of at a task: the first of its tasks in the file. */
  circleAt(task: TaskNode): Circle | undefined {
    return (this.#circles ??= circlesOf(this.#chain, this.#graph)).get(task);
  }
}

/** In a file where upstreams stand first, the first pass finds them all; the rest follow from what was found. */
function runnableTasks(chain: Chain, graph: Graph): Set<TaskNode> {
  const runnable = new Set<TaskNode>();
  const fires = (edge: Edge): boolean => {
    const source = graph.byId.get(edge.source);
    return !source || runnable.has(source);
  };
  const left: TaskNode[] = [];
  for (const task of chain.tasks) {
    if (isOff(task)) continue;
    const edges = edgesInto(task);
    const starts = startsByItself(task, edges) || edges.every(fires) || (edges.some(fires) && !waitsForAll(task, edges));
    if (starts) runnable.add(task);
    else left.push(task);
  }
  const missing = new Map<TaskNode, number>();
  const waiting = new Map<TaskNode, TaskNode[]>();
  const next: TaskNode[] = [];
  for (const task of left) {
    const edges = edgesInto(task);
    const dead = edges.filter((edge) => !fires(edge));
    missing.set(task, waitsForAll(task, edges) ? dead.length : dead.length < edges.length ? 0 : 1);
    if (missing.get(task) === 0) next.push(task);
    else for (const edge of dead) push(waiting, graph.byId.get(edge.source)!, task);
  }
  for (let task = next.pop(); task; task = next.pop()) {
    runnable.add(task);
    for (const target of waiting.get(task) ?? []) {
      const count = missing.get(target)! - 1;
      missing.set(target, count);
      if (count === 0) next.push(target);
    }
  }
  return runnable;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function startsByItself(task: TaskNode, edges: readonly Edge[]): boolean {
  if (taskSchedule(task.definition) !== undefined || task.incoming.length === 0) return true;
  if (edges.length === task.incoming.length) return false;
  const called = calledNames(task.definition);
  const isCalled = task.incoming.some((item) => item.kind === 'kept' && called.has(entryName(item.entry)));
  // what else it waits for may come; and what waits for nothing is started by hand
  return edges.length === 0 || (isCalled && !waitsForAll(task, edges));
}

function outgoingOf(graph: Graph, task: TaskNode): readonly Edge[] {
  const id = task.definition['id'];
  return typeof id === 'string' && graph.byId.get(id) === task ? (graph.outgoing.get(id) ?? []) : [];
}

/** Tasks that reload an app, and all that such a one waits for to succeed. */
function feedingTasks(chain: Chain, graph: Graph): Set<TaskNode> {
  const feeding = new Set(chain.tasks.filter((task) => [undefined, 'ANALYTICS'].includes(readField(task.definition, 'usage') as string | undefined)));
  for (const task of feeding) {
    for (const edge of edgesInto(task)) {
      const source = isSuccess(edge) ? graph.byId.get(edge.source) : undefined;
      if (source) feeding.add(source);
    }
  }
  return feeding;
}

function circlesOf(chain: Chain, graph: Graph): Map<TaskNode, Circle> {
  const found = new Map<TaskNode, Circle>();
  const tasks = entangled(chain, graph);
  if (tasks.length === 0) return found;
  const places = new Map(tasks.map((task, index) => [task.key, index]));
  const edgesFrom = tasks.map((task) => outgoingOf(graph, task).filter((edge) => places.has(edge.target)));
  const along = (usable: (edge: Edge) => boolean): Next => {
    const next = edgesFrom.map((edges) => edges.filter(usable).map((edge) => places.get(edge.target)!));
    return (node) => next[node]!;
  };
  const all = along(() => true);
  for (const part of circlesIn([...tasks.keys()], all)) {
    const keys = new Set(part.map((node) => tasks[node]!.key));
    const goesOn = (edge: Edge): boolean => keys.has(edge.target) && isSuccess(edge) && !needsMore(graph, edge, keys);
    const onSuccess = along(goesOn);
    const [endless] = circlesIn(part, onSuccess);
    const way = wayRound((endless ?? part)[0]!, new Set(endless ?? part), endless ? onSuccess : all);
    const last = way.at(-1)!;
    const edge = edgesFrom[last]!.find((each) => places.get(each.target) === way[0] && (!endless || goesOn(each)))!;
    found.set(tasks[way[0]!]!, { tasks: way.map((node) => tasks[node]!), edge, endless: endless !== undefined });
  }
  return found;
}

/**
 * The tasks that are left when those that nothing here leads to are taken away again and again: mostly none. Tasks
 * that are off lead nowhere.
 */
function entangled(chain: Chain, graph: Graph): TaskNode[] {
  const clear = new Set<TaskNode>();
  const holding = (task: TaskNode): TaskNode[] =>
    task.incoming.flatMap((item) => {
      const source = item.kind === 'edge' ? graph.byId.get(item.source) : undefined;
      return source && !clear.has(source) ? [source] : [];
    });
  const left: TaskNode[] = [];
  for (const task of chain.tasks) {
    if (task.incoming.length === 0 || isOff(task) || holding(task).length === 0) clear.add(task);
    else left.push(task);
  }
  const counts = new Map<TaskNode, number>();
  const waiting = new Map<TaskNode, TaskNode[]>();
  const next: TaskNode[] = [];
  for (const task of left) {
    const sources = holding(task);
    counts.set(task, sources.length);
    if (sources.length === 0) next.push(task);
    for (const source of sources) push(waiting, source, task);
  }
  for (let task = next.pop(); task; task = next.pop()) {
    counts.delete(task);
    for (const target of waiting.get(task) ?? []) {
      const count = counts.get(target)! - 1;
      counts.set(target, count);
      if (count === 0) next.push(target);
    }
  }
  return [...counts.keys()];
}

function isSuccess({ status }: Edge): boolean {
  const kind = statusKind(status);
  return kind === 'SUCCEEDED' || kind === 'ANY';
}

/** Whether a target waits for something more in each turn, that the circle does not bring when runs succeed. */
function needsMore(graph: Graph, edge: Edge, circle: ReadonlySet<string>): boolean {
  const target = graph.byKey.get(edge.target)!;
  const edges = edgesInto(target);
  if (!waitsForAll(target, edges)) return false;
  return edges.some((each) => !isSuccess(each) || !circle.has(graph.byId.get(each.source)?.key ?? ''));
}

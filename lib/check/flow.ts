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

function runnableTasks(chain: Chain, graph: Graph): Set<TaskNode> {
  const runnable = new Set<TaskNode>();
  const missing = new Map<TaskNode, number>();
  for (const task of chain.tasks) {
    if (isOff(task)) continue;
    const edges = edgesInto(task);
    if (startsByItself(task, edges)) runnable.add(task);
    else {
      const inside = edges.filter((edge) => graph.byId.has(edge.source)).length;
      const needed = waitsForAll(task, edges) ? inside : edges.length - inside > 0 ? 0 : 1;
      if (needed === 0) runnable.add(task);
      else missing.set(task, needed);
    }
  }
  for (const task of runnable) {
    for (const edge of outgoingOf(graph, task)) {
      const target = graph.byKey.get(edge.target)!;
      const left = (missing.get(target) ?? 0) - 1;
      missing.set(target, left);
      if (left === 0) runnable.add(target);
    }
  }
  return runnable;
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
  const waiting = new Map<TaskNode, number>();
  const free: TaskNode[] = [];
  for (const task of chain.tasks) {
    let count = 0;
    for (const item of task.incoming) if (item.kind === 'edge' && graph.byId.has(item.source)) count += 1;
    if (count === 0 || isOff(task)) free.push(task);
    else waiting.set(task, count);
  }
  for (let task = free.pop(); task; task = free.pop()) {
    for (const edge of outgoingOf(graph, task)) {
      const target = graph.byKey.get(edge.target)!;
      const count = (waiting.get(target) ?? 0) - 1;
      if (count > 0) waiting.set(target, count);
      else if (waiting.delete(target)) free.push(target);
    }
  }
  return [...waiting.keys()];
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

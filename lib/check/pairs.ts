import { joinOf } from '../compiler/exclusive.ts';
import { correlationPlaces } from '../compiler/runFinished.ts';
import { type Edge, type TaskNode, edgesInto } from '../model/chain.ts';
import { type Json, equalJson, isArray, own } from '../model/json.ts';
import { sameStatus, statusKind } from '../model/status.ts';

/** An edge, and its place among the events of its task. */
export interface EdgeAt {
  readonly index: number;
  readonly edge: Edge;
}

/** Whether two edges of a task come from one upstream: mostly none do, and nothing more is to be looked at. */
export function sharesSource({ incoming }: TaskNode): boolean {
  if (incoming.length < 2) return false;
  const seen = new Set<string>();
  for (const item of incoming) {
    if (item.kind !== 'edge') continue;
    if (seen.has(item.source)) return true;
    seen.add(item.source);
  }
  return false;
}

/** Edges that say the same as one before them. */
export function repeatedEdges(task: TaskNode): EdgeAt[] {
  return repeatsOf(task, (edge, before) => sameStatus(edge.status, before.status));
}

/** Edges on one status beside one of the same upstream that fires on any, where any event starts the task. */
export function coveredEdges(task: TaskNode): EdgeAt[] {
  if (!sharesSource(task)) return [];
  const edges = edgesInto(task);
  const any = edges.filter(({ status }) => status === null);
  if (any.length === 0 || joinOf(task) === 'all') return [];
  return edgesAt(task).filter(({ edge }) => {
    return isEnd(edge) && any.some((other) => other.source === edge.source && sameConditions(other, edge));
  });
}

function isEnd({ status }: Edge): boolean {
  return status !== null && statusKind(status) !== 'OTHER';
}

function repeatsOf(task: TaskNode, same: (edge: Edge, before: Edge) => boolean): EdgeAt[] {
  if (!sharesSource(task)) return [];
  const bySource = new Map<string, Edge[]>();
  return edgesAt(task).filter(({ edge }) => {
    const before = bySource.get(edge.source);
    if (!before) bySource.set(edge.source, [edge]);
    else if (before.some((other) => same(edge, other) && sameConditions(edge, other))) return true;
    else before.push(edge);
    return false;
  });
}

function edgesAt(task: TaskNode): EdgeAt[] {
  return task.incoming.flatMap((edge, index) => (edge.kind === 'edge' ? [{ index, edge }] : []));
}

/**
 * Whether two edges ask for the same beside upstream and status, in whatever order: what is asked for twice asks for no
 * more.
 */
function sameConditions(a: Edge, b: Edge): boolean {
  const [one, other] = [conditions(a), conditions(b)];
  return isWithin(one, other) && isWithin(other, one);
}

function isWithin(some: readonly Json[], all: readonly Json[]): boolean {
  return some.every((item) => all.some((each) => equalJson(item, each)));
}

function conditions({ template }: Edge): readonly Json[] {
  const list = own(template, 'correlation');
  const places = correlationPlaces(template);
  return isArray(list) ? list.filter((_, index) => index !== places?.id && index !== places?.status) : [];
}

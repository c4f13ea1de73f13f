import { compileTask } from '../../compiler/compile.ts';
import { withoutEvents } from '../../compiler/events.ts';
import type { Chain, TaskNode } from '../../model/chain.ts';
import { graphOf, isReferable } from '../../model/graph.ts';
import { type JsonObject, own, withKey } from '../../model/json.ts';
import { pointer } from '../../model/path.ts';
import { withoutServerOwned } from '../../model/serverOwned.ts';
import { taskId } from '../../model/task.ts';
import { type UpstreamRef, upstreamRefs } from './localRefs.ts';
import { orderByNeeds } from './order.ts';
import type { CreatePlan, CreateRef, PlannedStep } from './types.ts';

/**
 * The requests that create the tasks of a chain anew. Upstreams come first, and file order otherwise; a task
 * that waits for one which cannot come before it (in a cycle) is created disabled and without those edges, and
 * gets its whole definition in an update at the end. What the service writes is left out; upstreams that the
 * chain does not hold keep their ids. Takes time in proportion to tasks and edges.
 *
 * @example createPlan(chain).steps.map(({ action, task }) => [action, task]); // [['create', 'new:extract'], …]
 */
export function createPlan(chain: Chain): CreatePlan {
  const steps = planSteps(chain).map(({ step, action, task, refs, body }) => ({ step, action, task, refs, body }));
  return { plan: 'create', version: 1, dialect: chain.dialect, steps };
}

export function planSteps(chain: Chain): PlannedStep[] {
  const locals = localIds(chain);
  const bodies = chain.tasks.map((task) => withoutServerOwned(compileTask(task)));
  const refs = bodies.map(upstreamRefs);
  const needs = refs.map((list) => list.flatMap(({ id }) => locals.byId.get(id) ?? []));
  const { order, late } = orderByNeeds(needs);

  const isLate = (item: number) => (ref: UpstreamRef) => late.get(item)?.has(locals.byId.get(ref.id) ?? -1) ?? false;
  const step = (action: PlannedStep['action'], item: number, body: JsonObject): Omit<PlannedStep, 'step'> => ({
    action,
    task: locals.names[item]!,
    refs: createRefs(body, locals.byId),
    body,
    key: chain.tasks[item]!.key,
  });
  const creates = order.map((item) => {
    const gone = new Set(refs[item]!.filter(isLate(item)).map(({ event }) => event));
    return step('create', item, gone.size > 0 ? halfWired(bodies[item]!, gone) : bodies[item]!);
  });
  const updates = order.filter((item) => late.has(item)).map((item) => step('update', item, bodies[item]!));
  return [...creates, ...updates].map((made, index) => ({ step: index + 1, ...made }));
}

/** A body without some of its events. It must not run before it knows all that it waits for. */
function halfWired(body: JsonObject, gone: ReadonlySet<number>): JsonObject {
  const wired = withoutEvents(body, (_, index) => gone.has(index));
  return own(wired, 'enabled') === true ? withKey(wired, 'enabled', false) : wired;
}

function createRefs(body: JsonObject, byId: ReadonlyMap<string, number>): CreateRef[] {
  return upstreamRefs(body).flatMap(({ id, path }) => (byId.has(id) ? [{ pointer: pointer(path), task: id }] : []));
}

/** What each task is called in the plan, and which task an id means. */
function localIds(chain: Chain): { readonly names: readonly string[]; readonly byId: ReadonlyMap<string, number> } {
  const graph = graphOf(chain);
  const byId = new Map<string, number>();
  const names = chain.tasks.map((task: TaskNode, index) => {
    const id = isReferable(graph, task) ? taskId(task) : null;
    if (id !== null) byId.set(id, index);
    return id ?? task.key;
  });
  return { names, byId };
}

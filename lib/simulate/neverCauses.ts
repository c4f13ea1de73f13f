import { type Leg, legsOf } from './legs.ts';
import type { NeverCode, NeverData } from './neverTypes.ts';
import type { Rehearsal } from './rehearse.ts';
import { firstStart } from './starts.ts';
import { anchorOf } from './streams.ts';

/** The cause of a task by the numbers of tasks. */
interface Found {
  readonly code: NeverCode;
  readonly data: NeverData;
  readonly root: number;
}

/** Goes down the chain from the tasks whose own cause is known. */
export function causesOf(rehearsal: Rehearsal): ReadonlyMap<number, Found> {
  const { taskCount } = rehearsal.plan.network;
  const queued = new Set(rehearsal.left.queued.map(({ task }) => task));
  const found = new Map<number, Found>();
  const open = new Map<number, readonly Leg[]>();
  for (let task = 0; task < taskCount; task += 1) {
    if (rehearsal.left.begun[task]! > 0) continue;
    const own = ownCause(rehearsal, task, queued);
    if (own) found.set(task, own);
    else open.set(task, legsOf(rehearsal, task));
  }
  const dependents = dependentsOf(open);
  const settle = (tasks: readonly number[]): void => {
    for (let round = tasks; round.length > 0;) {
      const next = new Set<number>();
      for (const task of round) {
        const legs = open.get(task);
        if (!legs || found.has(task)) continue;
        const cause = causeOfLegs(rehearsal, task, legs, found);
        if (cause) {
          found.set(task, cause);
          for (const each of dependents.get(task) ?? []) next.add(each);
        }
      }
      round = [...next].toSorted((a, b) => a - b);
    }
  };
  settle([...open.keys()]);
  for (const task of open.keys()) {
    if (found.has(task)) continue;
    // what is left waits for itself, by whatever way
    const cycle = cycleFrom(task, open);
    const root = cycle[0]!;
    const tasks = cycle.map((each) => rehearsal.plan.network.keys[each]!);
    for (const each of cycle) found.set(each, { code: 'cycle', data: { tasks }, root });
    settle(cycle.flatMap((each) => dependents.get(each) ?? []));
  }
  return found;
}

/** A cause that no upstream has a part in. */
function ownCause({ plan, stopped }: Rehearsal, task: number, queued: ReadonlySet<number>): Found | null {
  const { network, schedules, from } = plan;
  const itself = (code: NeverCode, data: NeverData = {}): Found => ({ code, data, root: task });
  if (network.isOn[task] === 0) return itself('off');
  if (stopped !== null) return itself('stopped');
  if (queued.has(task)) return itself('queued');
  if (network.waiters[task]!.events.length > 0) return null;
  if (schedules[task] === undefined) return itself('manual');
  const { at, why } = firstStart(schedules[task], { from, anchor: anchorOf(network.definitions[task]!, from) });
  return itself('no-start', { next: at, note: why });
}

/** The cause of a task from the events that never came; `null` as long as none of them is known to have one. */
function causeOfLegs(
  { plan }: Rehearsal,
  task: number,
  legs: readonly Leg[],
  found: ReadonlyMap<number, Found>,
): Found | null {
  const { events, joinsAll, window } = plan.network.waiters[task]!;
  if (legs.length === 0) {
    const seconds = window === null ? {} : { seconds: window / 1000 };
    return { code: joinsAll ? 'window' : 'queued', data: seconds, root: task };
  }
  for (const { code, source, event, root } of legs) {
    const known = root ?? found.get(source!)?.root;
    if (known === undefined) continue;
    const { name, status } = events[event]!;
    const data = { ...(source === null ? {} : { source: plan.network.keys[source]! }), event: name, status };
    return joinsAll && events.length > 1
      ? { code: 'join', data: { ...data, why: code }, root: known }
      : { code, data, root: known };
  }
  return null;
}

function dependentsOf(open: ReadonlyMap<number, readonly Leg[]>): ReadonlyMap<number, readonly number[]> {
  const dependents = new Map<number, number[]>();
  for (const [task, legs] of open) {
    for (const { source } of legs) {
      if (source === null) continue;
      const known = dependents.get(source);
      if (known) known.push(task);
      else dependents.set(source, [task]);
    }
  }
  return dependents;
}

/**
 * Goes up from a task to a task that comes twice: the tasks of that cycle, the first of the chain first and each after
 * the one that it waits for.
 */
function cycleFrom(task: number, open: ReadonlyMap<number, readonly Leg[]>): number[] {
  const places = new Map<number, number>();
  const trail: number[] = [];
  let here = task;
  while (!places.has(here)) {
    places.set(here, trail.length);
    trail.push(here);
    here = open.get(here)![0]!.source!;
  }
  const cycle = trail.slice(places.get(here)).toReversed();
  const first = cycle.indexOf(cycle.reduce((least, each) => Math.min(least, each)));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

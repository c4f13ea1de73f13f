import { compile } from '../compiler/compile.ts';
import type { Chain, NodeKey } from '../model/chain.ts';
import { FIELDS, resourceOf } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { type JsonObject, own } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { taskName } from '../model/task.ts';
import { type AwaitedEvent, type Waiter, isEvent, waiterOf } from '../run/waiter.ts';

/** A task that the end of a run is an event for. */
export interface Target {
  readonly task: number;
  /** Which of its events it is: mostly one. */
  readonly events: readonly number[];
}

/** A chain by numbers: its tasks in their order, and after them the external ones. */
export interface Network {
  readonly keys: readonly NodeKey[];
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<NodeKey, number>;
  /** How many of them the chain holds; the others are external. */
  readonly taskCount: number;
  /** Of the tasks that the chain holds. */
  readonly definitions: readonly JsonObject[];
  readonly waiters: readonly Waiter[];
  /** Which task each event of a waiter comes from; `-1` for an event that is not the end of a run. */
  readonly sources: readonly (readonly number[])[];
  /** What waits for a run of a task: at `2 * task` when it succeeds, after it when it fails. */
  readonly targets: readonly (readonly Target[])[];
  /** Whether each is on to begin with. External tasks are. */
  readonly isOn: Uint8Array;
}

const STATUSES = ['SUCCEEDED', 'FAILED'] as const;

/**
 * @param edited - The definitions in the order of the chain's tasks; as the chain compiles to when left out.
 */
export function networkOf(chain: Chain, edited?: readonly JsonObject[]): Network {
  const definitions = edited ?? compile(chain);
  const keys: NodeKey[] = chain.tasks.map(({ key }) => key);
  const names = chain.tasks.map(taskName);
  const taskCount = keys.length;
  const byId = new Map<string, number>();
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  for (const [id, { key }] of graphOf(chain).byId) byId.set(id, indexOf.get(key)!);
  const waiters = definitions.map(waiterOf);
  const sources = waiters.map(({ events }) =>
    events.map(({ source }) => {
      if (source === null) return -1;
      if (!byId.has(source)) {
        byId.set(source, keys.length);
        if (!indexOf.has(source)) indexOf.set(source, keys.length);
        keys.push(source);
        names.push(source);
      }
      return byId.get(source)!;
    }),
  );
  const targets: Target[][] = keys.flatMap(() => [[], []]);
  waiters.forEach(({ events }, task) => {
    const found = new Map<number, number[]>();
    events.forEach((event, index) => {
      const source = sources[task]![index]!;
      STATUSES.forEach((status, failed) => {
        if (source < 0 || !isEventOf(event, definitions[source], status)) return;
        const slot = 2 * source + failed;
        const known = found.get(slot);
        if (known) known.push(index);
        else found.set(slot, [index]);
      });
    });
    for (const [slot, indexes] of found) targets[slot]!.push({ task, events: indexes });
  });
  const isOn = Uint8Array.from(keys, (_, index) =>
    Number(index >= taskCount || own(definitions[index]!, 'enabled') === true),
  );
  return { keys, names, indexOf, taskCount, definitions, waiters, sources, targets, isOn };
}

/** Whether runs of a task are an event when they end so. Of an external task no app and no space is known. */
function isEventOf(event: AwaitedEvent, upstream: JsonObject | undefined, status: string): boolean {
  const taskId = event.source!;
  if (!upstream) return isEvent({ ...event, others: [] }, { taskId, status, appId: null, spaceId: null });
  const spaceId = getIn(upstream, FIELDS.spaceId);
  return isEvent(event, {
    taskId,
    status,
    appId: resourceOf(upstream),
    spaceId: typeof spaceId === 'string' ? spaceId : null,
  });
}

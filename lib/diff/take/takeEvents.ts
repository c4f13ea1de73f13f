import { refuse } from '../../commands/refusals.ts';
import { referencedEventNames, refLists } from '../../compiler/eventRefs.ts';
import { displayName, entryName, eventName } from '../../compiler/events.ts';
import { ensureExclusive } from '../../compiler/exclusive.ts';
import { eventNames } from '../../compiler/newEdge.ts';
import { isDatasetUpdated } from '../../compiler/runFinished.ts';
import { addEntry, canBeWired, removeEntry } from '../../compiler/wiring.ts';
import { type Incoming, type TaskNode, edgeId } from '../../model/chain.ts';
import { type Json, type JsonObject, equalJson, isArray, isObject, withKey, withoutKey } from '../../model/json.ts';
import { unique } from '../../model/names.ts';
import { getIn, setIn } from '../../model/path.ts';
import { type Result, ok } from '../../model/result.ts';
import { taskName } from '../../model/task.ts';
import type { ChainWithView } from '../../model/view.ts';
import { type EventPairs, pairEvents } from '../eventPairs.ts';
import type { Sides } from '../sides.ts';
import type { TaskChange } from '../types.ts';
import { danglingRefs } from '../wiring.ts';
import type { OtherEvents } from './otherEvents.ts';
import { takeStates } from './takeStates.ts';

const EVENT = /^\/events\/(\d+)$/;

/** A task on both sides, and what its other events are here. */
interface Both {
  readonly before: TaskNode;
  /** As it was compared. */
  readonly after: TaskNode;
  /** As it stands in the document that is edited. */
  readonly now: TaskNode;
  readonly events: OtherEvents<ChainWithView>;
  readonly sides: Sides;
}

/** `both.now` with one change of its events taken from the other side; `null` for a change of something else. */
export function takeEvents(both: Both, change: TaskChange): Result<TaskNode> | null {
  const { before, after, now, events } = both;
  const pairs = pairEvents(before, after, both.sides);
  switch (change.code) {
    case 'edge-added':
    case 'event-added': {
      const index = now.incoming.indexOf(find(pairs.come, change));
      return ok(removeEntry(now, index));
    }
    case 'edge-removed':
    case 'event-removed':
      return withEvent(now, before, events.here.get(find(pairs.gone, change))!);
    case 'edge-status': {
      const [was, is] = pairs.otherStatus.find(
        ([one, other]) =>
          other.source === change.upstream.id && one.status === change.before && other.status === change.after,
      )!;
      return ok(ensureExclusive(replaced(now, is, events.here.get(was)!)));
    }
    case 'field': {
      const index = EVENT.exec(change.pointer)?.[1];
      if (index === undefined) return null;
      const is = after.incoming[Number(index)]!;
      const [was] = pairs.same.find(([, other]) => other === is)!;
      return ok(replaced(now, is, events.here.get(was)!));
    }
    case 'event-names':
      return ok(withOtherNames(both, pairs));
    case 'event-order': {
      const places = new Map(pairs.same.map(([was, is]) => [is, before.incoming.indexOf(was)]));
      return ok({ ...now, incoming: now.incoming.toSorted((a, b) => places.get(a)! - places.get(b)!) });
    }
    default:
      return null;
  }
}

/** The event that a change tells of. */
function find(
  events: readonly Incoming[],
  change: Extract<TaskChange, { readonly code: `${string}-added` | `${string}-removed` }>,
): Incoming {
  return events.find((each) =>
    'upstream' in change
      ? each.kind === 'edge' && each.source === change.upstream.id && each.status === change.status
      : each.kind === 'opaque' &&
        displayName(entryName(each.entry)) === change.name &&
        isDatasetUpdated(each.entry) === change.isDataset,
  )!;
}

/** With an event that the other side has, referenced if it is there. */
function withEvent(now: TaskNode, before: TaskNode, event: Incoming): Result<TaskNode> {
  const name = eventName(event);
  const free = typeof name === 'string' ? unique(name, eventNames(now)) : name;
  const added = withName(event, free, now);
  if (!referencedEventNames(before.definition).has(name)) return ok({ ...now, incoming: [...now.incoming, added] });
  if (!canBeWired(now)) return refuse('no-state', { task: taskName(now) });
  return ok(ensureExclusive(addEntry(now, added)));
}

/** With an event in the place of another, under the name that this one has. */
function replaced(now: TaskNode, old: Incoming, next: Incoming): TaskNode {
  const renamed = withName(next, eventName(old), now);
  return { ...now, incoming: now.incoming.map((each) => (each === old ? renamed : each)) };
}

function withName(event: Incoming, name: Json, task: TaskNode): Incoming {
  if (event.kind === 'edge') return { ...event, name: String(name), id: edgeId(task.key, String(name)) };
  if (!isObject(event.entry)) return event;
  return { ...event, entry: name === null ? withoutKey(event.entry, 'name') : withKey(event.entry, 'name', name) };
}

/** With the names that the other side has for the same events. */
function withOtherNames({ before, now, events }: Both, { same }: EventPairs): TaskNode {
  const names = new Map(same.map(([was, is]) => [is, eventName(was)]));
  const called = new Map(same.map(([was, is]) => [eventName(is), eventName(was)]));
  const definition = refLists(now.definition).reduce((made, { path, refs }) => {
    const theirs = getIn(before.definition, path);
    return setIn(
      made,
      path,
      isArray(theirs) ? theirs : refs.map((ref) => (called.has(ref) ? called.get(ref)! : ref)),
    ) as JsonObject;
  }, now.definition);
  const incoming = now.incoming.map((each) => withName(each, names.get(each)!, now));
  const renamed = { ...now, definition, incoming };
  // names that nothing has may stand in lists that only one side has
  return equalJson(danglingRefs(renamed), danglingRefs(before)) ? renamed : takeStates(before, now, events);
}

import { eventRefs } from '../compiler/eventRefs.ts';
import { displayName, entryName, eventName } from '../compiler/events.ts';
import { joinOf } from '../compiler/exclusive.ts';
import { isDatasetUpdated } from '../compiler/runFinished.ts';
import { waitsOf } from '../compiler/triggers.ts';
import type { Edge, Incoming, OpaqueEvent, TaskNode } from '../model/chain.ts';
import { type Json, equalJson } from '../model/json.ts';
import { pointer } from '../model/path.ts';
import { type EventPairs, type Named, named, pairEvents, restOf } from './eventPairs.ts';
import type { Side, Sides } from './sides.ts';
import type { TaskChange, UpstreamName } from './types.ts';

/** What is different in what a task waits for. */
export function wiringChanges(before: TaskNode, after: TaskNode, sides: Sides): TaskChange[] {
  const { before: was, after: is } = sides;
  const { gone, come, same, otherStatus } = pairEvents(before, after, sides);
  const changes: TaskChange[] = [
    ...gone.flatMap((each) => removed(each, before, was)),
    ...come.flatMap((each) => added(each, after, is)),
    ...otherStatus.map(([old, now]): TaskChange => ({
      class: 'meaning',
      code: 'edge-status',
      upstream: upstreamOf(now, is),
      before: old.status,
      after: now.status,
    })),
  ];

  // the same upstream and status, and something else of the event
  for (const [one, other] of same) {
    const [a, b] = [restOf(one), restOf(other)];
    const index = after.incoming.indexOf(other);
    changes.push(...statusSpelling(one, other, index));
    if (equalJson(a, b)) continue;
    changes.push({ class: 'meaning', code: 'field', pointer: pointer(['events', index]), before: a, after: b });
  }

  const [joinBefore, joinAfter] = [joinOf(before), joinOf(after)];
  if (joinBefore !== joinAfter && (waitsOf(before).length > 1 || waitsOf(after).length > 1))
    changes.push({
      class: 'meaning',
      code: 'join',
      before: joinBefore,
      after: joinAfter,
      waits: waitsOf(after).map((each) => wordFor(each, is)),
    });

  if (!changes.some((change) => change.class === 'meaning')) {
    changes.push(...textChanges(same, named(before, was), named(after, is)));
    const names = [danglingRefs(before), danglingRefs(after)] as const;
    if (!changes.some(({ code }) => code === 'event-names') && !equalJson(...names))
      changes.push({ class: 'text', code: 'event-names' });
  }
  return changes;
}

function added(incoming: Incoming, task: TaskNode, side: Side): TaskChange[] {
  const isOnly = waitsOf(task).length === 1;
  return incoming.kind === 'edge'
    ? [{ class: 'meaning', code: 'edge-added', upstream: upstreamOf(incoming, side), status: incoming.status, isOnly }]
    : [eventChange('event-added', incoming)];
}

function removed(incoming: Incoming, task: TaskNode, side: Side): TaskChange[] {
  const isOnly = waitsOf(task).length === 1;
  return incoming.kind === 'edge'
    ? [
        {
          class: 'meaning',
          code: 'edge-removed',
          upstream: upstreamOf(incoming, side),
          status: incoming.status,
          isOnly,
        },
      ]
    : [eventChange('event-removed', incoming)];
}

function eventChange(code: 'event-added' | 'event-removed', { entry }: OpaqueEvent): TaskChange {
  return { class: 'meaning', code, name: displayName(entryName(entry)), isDataset: isDatasetUpdated(entry) };
}

function upstreamOf({ source }: Edge, side: Side): UpstreamName {
  return { id: source, name: side.nameOf(source) };
}

/** The same status in other letters: the service compares without regard to case. */
function statusSpelling(one: Incoming, other: Incoming, index: number): TaskChange[] {
  if (one.kind !== 'edge' || other.kind !== 'edge' || one.status === other.status) return [];
  return [
    { class: 'text', code: 'field', pointer: pointer(['events', index]), before: one.status!, after: other.status! },
  ];
}

/** Names that eventRefs refer to and no event has. */
export function danglingRefs(task: TaskNode): Json[] {
  const names = new Set(task.incoming.map((each) => eventName(each)));
  return eventRefs(task.definition).flatMap(({ name }) => (names.has(name) ? [] : [name]));
}

function wordFor(incoming: Incoming, side: Side): string {
  if (incoming.kind === 'edge') return side.nameOf(incoming.source) ?? incoming.source;
  return displayName(entryName(incoming.entry));
}

function textChanges(same: EventPairs['same'], mine: readonly Named[], theirs: readonly Named[]): TaskChange[] {
  const found: TaskChange[] = [];
  if (same.some(([one, other]) => !equalJson(eventName(one), eventName(other))))
    found.push({ class: 'text', code: 'event-names' });
  if (mine.some(({ identity }, index) => identity !== theirs[index]?.identity))
    found.push({ class: 'text', code: 'event-order' });
  return found;
}

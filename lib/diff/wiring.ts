import { eachRefList, eventRefs } from '../compiler/eventRefs.ts';
import { displayName, entryName, eventName } from '../compiler/events.ts';
import { joinOf } from '../compiler/exclusive.ts';
import { isDatasetUpdated } from '../compiler/runFinished.ts';
import { waitsOf } from '../compiler/triggers.ts';
import type { Edge, Incoming, OpaqueEvent, TaskId, TaskNode } from '../model/chain.ts';
import { type Json, equalJson, isArray, isObject, own, withKey, withoutKey } from '../model/json.ts';
import { pointer } from '../model/path.ts';
import { statusKind } from '../model/status.ts';
import type { TaskChange, UpstreamName } from './types.ts';

/** One side of a comparison. */
export interface Side {
  /** What an id is called after the change, whichever side it comes from. */
  readonly idAfter: (id: TaskId) => TaskId;
  /** `null` for a task that the side does not hold. */
  readonly nameOf: (id: TaskId) => string | null;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** An event of a task, by what it waits for: two of the same are told apart by nothing that matters. */
interface Named {
  readonly incoming: Incoming;
  readonly identity: string;
}

/** What is different in what a task waits for. */
export function wiringChanges(before: TaskNode, after: TaskNode, { before: was, after: is }: Sides): TaskChange[] {
  const [mine, theirs] = [named(before, was), named(after, is)];
  const { gone, come, pairs } = matched(mine, theirs);
  const changes: TaskChange[] = [];

  // an edge from the same task that waits for another status
  const lost = [...gone];
  for (const each of come) {
    const old = lost.findIndex((one) => isSameUpstream(one, each, was, is));
    if (old < 0) changes.push(...added(each, after, is));
    else {
      const [edge] = lost.splice(old, 1) as [Named & { incoming: Edge }];
      const now = each.incoming as Edge;
      changes.push({
        class: 'meaning',
        code: 'edge-status',
        upstream: upstreamOf(now, is),
        before: edge.incoming.status,
        after: now.status,
      });
    }
  }
  changes.unshift(...lost.flatMap((each) => removed(each, before, was)));

  // the same upstream and status, and something else of the event
  for (const [one, other] of pairs) {
    const [a, b] = [restOf(one.incoming), restOf(other.incoming)];
    const index = after.incoming.indexOf(other.incoming);
    changes.push(...statusSpelling(one.incoming, other.incoming, index));
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
    changes.push(...textChanges(pairs, mine, theirs));
    const names = [danglingRefs(before), danglingRefs(after)] as const;
    if (!changes.some(({ code }) => code === 'event-names') && !equalJson(...names))
      changes.push({ class: 'text', code: 'event-names' });
  }
  return changes;
}

/**
 * The events that each list of a definition calls, as far as both sides have them. Lists that differ in nothing else
 * than order and names are the same.
 */
export function calledEvents(task: TaskNode, side: Side, common: ReadonlySet<string>): ReadonlyMap<string, Json> {
  const byName = new Map<Json, string>();
  for (const { incoming, identity } of named(task, side)) {
    const name = incoming.kind === 'edge' ? incoming.name : entryName(incoming.entry);
    if (!byName.has(name)) byName.set(name, identity);
  }
  const lists = new Map<string, Json>();
  eachRefList(task.definition, (refs, state, group) => {
    const called = refs.map((name) => byName.get(name) ?? NO_EVENT);
    lists.set(
      pointer(['states', state, 'onEvents', group, 'eventRefs']),
      called.filter((identity) => common.has(identity) || identity === NO_EVENT).toSorted(),
    );
  });
  return lists;
}

/** What a name stands for that no event has. */
const NO_EVENT = 'no event';

/** What both sides wait for. */
export function commonEvents(before: TaskNode, after: TaskNode, sides: Sides): ReadonlySet<string> {
  const mine = new Set(named(before, sides.before).map(({ identity }) => identity));
  return new Set(named(after, sides.after).flatMap(({ identity }) => (mine.has(identity) ? [identity] : [])));
}

function named(task: TaskNode, side: Side): Named[] {
  return task.incoming.map((incoming) => ({ incoming, identity: identityOf(incoming, side) }));
}

function identityOf(incoming: Incoming, side: Side): string {
  if (incoming.kind === 'opaque') return `event ${canonical(restOf(incoming))}`;
  const { source, status } = incoming;
  const kind = statusKind(status);
  return `edge ${JSON.stringify([side.idAfter(source), kind === 'OTHER' ? status!.toUpperCase() : kind])}`;
}

function isSameUpstream(one: Named, other: Named, was: Side, is: Side): boolean {
  const [a, b] = [one.incoming, other.incoming];
  return a.kind === 'edge' && b.kind === 'edge' && was.idAfter(a.source) === is.idAfter(b.source);
}

function matched(mine: readonly Named[], theirs: readonly Named[]) {
  const pairs: (readonly [Named, Named])[] = [];
  const come = [...theirs];
  let gone = [...mine];
  const isSame = (one: Named, other: Named): boolean => one.identity === other.identity;
  const isExact = (one: Named, other: Named): boolean =>
    isSame(one, other) && equalJson(restOf(one.incoming), restOf(other.incoming));
  for (const fits of [isExact, isSame]) {
    const left: Named[] = [];
    for (const one of gone) {
      const at = come.findIndex((other) => fits(one, other));
      if (at < 0) left.push(one);
      else pairs.push([one, come.splice(at, 1)[0]!]);
    }
    gone = left;
  }
  return { gone, come, pairs };
}

/** What an event says besides its name and, for an edge, besides upstream and status. */
function restOf(incoming: Incoming): Json {
  const entry = incoming.kind === 'edge' ? incoming.template : incoming.entry;
  if (!isObject(entry)) return entry;
  const rest = withoutKey(entry, 'name');
  const correlation = own(rest, 'correlation');
  // all of a correlation must hold, in whatever order
  return isArray(correlation)
    ? withKey(
        rest,
        'correlation',
        correlation.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
      )
    : rest;
}

function added({ incoming }: Named, task: TaskNode, side: Side): TaskChange[] {
  const isOnly = waitsOf(task).length === 1;
  return incoming.kind === 'edge'
    ? [{ class: 'meaning', code: 'edge-added', upstream: upstreamOf(incoming, side), status: incoming.status, isOnly }]
    : [eventChange('event-added', incoming)];
}

function removed({ incoming }: Named, task: TaskNode, side: Side): TaskChange[] {
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

function danglingRefs(task: TaskNode): Json[] {
  const names = new Set(task.incoming.map((each) => eventName(each)));
  return eventRefs(task.definition).flatMap(({ name }) => (names.has(name) ? [] : [name]));
}

function wordFor(incoming: Incoming, side: Side): string {
  if (incoming.kind === 'edge') return side.nameOf(incoming.source) ?? incoming.source;
  return displayName(entryName(incoming.entry));
}

function textChanges(
  pairs: readonly (readonly [Named, Named])[],
  mine: readonly Named[],
  theirs: readonly Named[],
): TaskChange[] {
  const nameOf = ({ incoming }: Named): Json => (incoming.kind === 'edge' ? incoming.name : entryName(incoming.entry));
  const found: TaskChange[] = [];
  if (pairs.some(([one, other]) => !equalJson(nameOf(one), nameOf(other))))
    found.push({ class: 'text', code: 'event-names' });
  if (mine.some(({ identity }, index) => identity !== theirs[index]?.identity))
    found.push({ class: 'text', code: 'event-order' });
  return found;
}

/** JSON whose keys are sorted: the same text for what is equal. */
function canonical(json: Json): string {
  return JSON.stringify(json, (_key, value: Json) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

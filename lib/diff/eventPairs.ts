import { eventName } from '../compiler/events.ts';
import type { Edge, Incoming, TaskNode } from '../model/chain.ts';
import { type Json, equalJson, isArray, isObject, own, withKey, withoutKey } from '../model/json.ts';
import { unnumbered } from '../model/names.ts';
import { statusKind } from '../model/status.ts';
import type { Side, Sides } from './sides.ts';

/** An event of a task, by what it waits for: two of the same are told apart by nothing that matters. */
export interface Named {
  readonly incoming: Incoming;
  readonly identity: string;
}

/** The events of both sides of a task, by what became of each. */
export interface EventPairs {
  readonly gone: readonly Incoming[];
  readonly come: readonly Incoming[];
  /** What waits for the same on both sides. */
  readonly same: readonly (readonly [before: Incoming, after: Incoming])[];
  /** Edges from the same task that wait for another status. */
  readonly otherStatus: readonly (readonly [before: Edge, after: Edge])[];
}

/** Which event of one side is which of the other. */
export function pairEvents(before: TaskNode, after: TaskNode, { before: was, after: is }: Sides): EventPairs {
  const { gone, come, pairs } = matched(named(before, was), named(after, is));
  const lost = [...gone];
  const otherStatus: [Edge, Edge][] = [];
  const added = come.filter((each) => {
    const old = lost.findIndex((one) => isSameUpstream(one, each, was, is));
    if (old < 0) return true;
    const [edge] = lost.splice(old, 1);
    otherStatus.push([edge!.incoming as Edge, each.incoming as Edge]);
    return false;
  });
  const incoming = (list: readonly Named[]): Incoming[] => list.map((each) => each.incoming);
  return {
    gone: incoming(lost),
    come: incoming(added),
    same: pairs.map(([one, other]) => [one.incoming, other.incoming]),
    otherStatus,
  };
}

/** The events of a task with what each waits for. */
export function named(task: TaskNode, side: Side): Named[] {
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
  const isWritten = (one: Named, other: Named): boolean =>
    isExact(one, other) && equalJson(writtenAs(one.incoming), writtenAs(other.incoming));
  const isCopy = (one: Named, other: Named): boolean =>
    isExact(one, other) && isNumbered(eventName(one.incoming), eventName(other.incoming));
  for (const fits of [isWritten, isCopy, isExact, isSame]) {
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

/** Whether two names differ by the number alone that a name gets where it is taken. */
function isNumbered(one: Json, other: Json): boolean {
  return typeof one === 'string' && typeof other === 'string' && unnumbered(one) === unnumbered(other);
}

/** What tells events apart that wait for the same. */
function writtenAs(incoming: Incoming): Json {
  return [eventName(incoming), incoming.kind === 'edge' ? incoming.status : null];
}

/** What an event says besides its name and, for an edge, besides upstream and status. */
export function restOf(incoming: Incoming): Json {
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

/** JSON whose keys are sorted: the same text for what is equal. */
function canonical(json: Json): string {
  return JSON.stringify(json, (_key, value: Json) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

import { referencedEventNames } from '../compiler/eventRefs.ts';
import { type Json, type JsonObject, own, withKey, withoutKey } from '../model/json.ts';
import type { Path } from '../model/path.ts';
import { classify } from './classify.ts';
import { mergeEvents, mergeNames } from './mergeEvents.ts';
import {
  type JsonConflict,
  type MergeList,
  type MergeRules,
  type MergeSide,
  type Sides3,
  mergeJson,
} from './mergeJson.ts';
import { revivesEdge } from './revivesEdge.ts';

/** A definition from two edits of it, and what both changed. */
export interface MergedDefinition {
  readonly definition: JsonObject;
  readonly conflicts: readonly JsonConflict[];
}

/**
 * Merges two edits of a definition. Events are told by their names and lists of their names are sets, so that two
 * people can each draw an edge into one task. Of what the service writes itself the later is taken.
 *
 * @param take - Whose value stands where both changed the same.
 */
export function mergeDefinition(
  sides: { readonly base: JsonObject; readonly mine: JsonObject; readonly theirs: JsonObject },
  take: MergeSide,
): MergedDefinition {
  const conflicts: JsonConflict[] = [];
  const disputed = new Set<string>();
  const onConflict = (conflict: JsonConflict): Json | undefined => {
    const { path, mine, theirs } = conflict;
    if (classify(path) === 'service') return later(mine, theirs);
    conflicts.push(conflict);
    return { mine, theirs }[take];
  };
  const list: MergeList = (three, path) => {
    if (path.length === 1 && path[0] === 'events') return mergeEvents(three, path, disputed, onConflict);
    if (path.at(-1) === 'eventRefs') return mergeNames(three, disputed, take);
    return null;
  };
  // which events are disputed says what becomes of their names, also where one side left these as they were
  const isDeep = (path: Path): boolean => disputed.size > 0 && (path.length === 0 || path[0] === 'states');
  const rules: MergeRules = { onConflict, list, isDeep };
  const events = mergeJson(eventsOf(sides), ['events'], rules);
  const before = conflicts.length;
  const whole = mergeJson(sides, [], rules) as JsonObject;
  const rest = conflicts.slice(before).filter(({ path }) => path[0] !== 'events');
  const definition = events === undefined ? whole : Object.hasOwn(whole, 'events') ? { ...whole, events } : whole;
  const merged: MergedDefinition = { definition, conflicts: [...conflicts.slice(0, before), ...rest] };
  // states that cannot be merged one by one: a disputed event starts its task as the side says that it is taken from
  const settled = isReferencedAlike(definition, sides[take], disputed)
    ? merged
    : leftTo(take, ['states'], sides, merged);
  return revivesEdge(sides, settled.definition) ? leftTo(take, ['events', 'states'], sides, settled) : settled;
}

/** With some values as one side has them, which is one conflict, at the first of them. */
function leftTo(
  take: MergeSide,
  keys: readonly [string, ...string[]],
  sides: { readonly base: JsonObject; readonly mine: JsonObject; readonly theirs: JsonObject },
  { definition, conflicts }: MergedDefinition,
): MergedDefinition {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => own(side, keys[0]));
  return {
    definition: keys.reduce((now, key) => {
      const value = own(sides[take], key);
      return value === undefined ? withoutKey(now, key) : withKey(now, key, value);
    }, definition),
    conflicts: [
      ...conflicts.filter(({ path }) => keys.length === 1 || !keys.includes(String(path[0]))),
      { path: [keys[0]], base, mine, theirs },
    ],
  };
}

/** Whether two definitions reference the same ones of some events. */
function isReferencedAlike(one: JsonObject, other: JsonObject, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return true;
  const [ours, others] = [referencedEventNames(one), referencedEventNames(other)];
  return [...names].every((name) => ours.has(name) === others.has(name));
}

function eventsOf({
  base,
  mine,
  theirs,
}: {
  readonly base: JsonObject;
  readonly mine: JsonObject;
  readonly theirs: JsonObject;
}): Sides3 {
  return { base: base['events'], mine: mine['events'], theirs: theirs['events'] };
}

/** Dates of the service are in ISO 8601, whose order is that of their letters. */
function later(mine: Json | undefined, theirs: Json | undefined): Json | undefined {
  const [one, other] = [mine, theirs].map((value) => (value === undefined ? '' : JSON.stringify(value)));
  return one! >= other! ? mine : theirs;
}

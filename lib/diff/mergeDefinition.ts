import { entryName } from '../compiler/events.ts';
import { type Json, type JsonObject, isArray } from '../model/json.ts';
import type { Path } from '../model/path.ts';
import { classify } from './classify.ts';
import {
  type JsonConflict,
  type MergeList,
  type MergeRules,
  type MergeSide,
  type Sides3,
  isSame,
  mergeJson,
} from './mergeJson.ts';
import { mergeOrder } from './mergeOrder.ts';

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
  return { definition, conflicts: [...conflicts.slice(0, before), ...rest] };
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

function mergeEvents(
  sides: Sides3,
  path: Path,
  disputed: Set<string>,
  onConflict: MergeRules['onConflict'],
): { readonly value: Json | undefined } {
  const [was, ours, others] = [byName(sides.base), byName(sides.mine), byName(sides.theirs)];
  if (!was || !ours || !others) {
    // which is which nobody can tell: one side's list stands, with its names
    for (const name of Object.values(sides).flatMap(eventNames)) disputed.add(name);
    return { value: onConflict({ path, ...sides }) };
  }
  const merged = new Map<string, Json>();
  for (const name of new Set([...was.keys(), ...ours.keys(), ...others.keys()])) {
    const [base, mine, theirs] = [was.get(name), ours.get(name), others.get(name)];
    let value = isSame(base, mine) ? theirs : mine;
    // half of one edge and half of another would be an edge that nobody drew
    if (!isSame(base, mine) && !isSame(base, theirs) && !isSame(mine, theirs)) {
      disputed.add(name);
      const place = [...ours.keys(), ...others.keys()].indexOf(name);
      value = onConflict({ path: [...path, place], base, mine, theirs });
    }
    if (value !== undefined) merged.set(name, value);
  }
  const keys = mergeOrder([...was.keys()], [...ours.keys()], [...others.keys()], new Set(merged.keys()));
  return { value: keys.map((key) => merged.get(key)!) };
}

function eventNames(value: Json | undefined): readonly string[] {
  return isArray(value) ? value.map(entryName).filter((name) => typeof name === 'string') : [];
}

/** Names of events as a set; `null` where it is none. */
function mergeNames(
  { base, mine, theirs }: Sides3,
  disputed: ReadonlySet<string>,
  take: MergeSide,
): { readonly value: Json } | null {
  const [was, ours, others] = [namesIn(base), namesIn(mine), namesIn(theirs)];
  if (!was || !ours || !others) return null;
  const kept = new Set(
    [...was, ...ours, ...others].filter((name) => {
      if (disputed.has(name)) return (take === 'mine' ? ours : others).includes(name);
      return was.includes(name) ? ours.includes(name) && others.includes(name) : true;
    }),
  );
  return { value: mergeOrder(was, ours, others, kept) };
}

/** Events by their names, those without one by what they say; `null` where two have one name. */
function byName(value: Json | undefined): ReadonlyMap<string, Json> | null {
  if (value === undefined) return new Map();
  if (!isArray(value)) return null;
  const entries = new Map<string, Json>();
  for (const entry of value) {
    const name = entryName(entry);
    if (typeof name === 'string' && entries.has(name)) return null;
    let key = typeof name === 'string' ? name : `\0${JSON.stringify(entry)}`;
    while (entries.has(key)) key += '\0';
    entries.set(key, entry);
  }
  return entries;
}

function namesIn(value: Json | undefined): readonly string[] | null {
  if (value === undefined) return [];
  if (!isArray(value) || !value.every((name) => typeof name === 'string')) return null;
  return new Set(value).size < value.length ? null : (value as readonly string[]);
}

/** Dates of the service are in ISO 8601, whose order is that of their letters. */
function later(mine: Json | undefined, theirs: Json | undefined): Json | undefined {
  const [one, other] = [mine, theirs].map((value) => (value === undefined ? '' : JSON.stringify(value)));
  return one! >= other! ? mine : theirs;
}

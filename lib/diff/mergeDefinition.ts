import { entryName } from '../compiler/events.ts';
import { type Json, type JsonObject, isArray } from '../model/json.ts';
import type { Path } from '../model/path.ts';
import { classify } from './classify.ts';
import { type JsonConflict, type MergeList, type MergeSide, type Sides3, mergeJson } from './mergeJson.ts';
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
  const list: MergeList = (three, path, merge) => {
    if (path.length === 1 && path[0] === 'events') return mergeEvents(three, path, merge, disputed, conflicts);
    if (path.at(-1) === 'eventRefs') return mergeNames(three, disputed, take);
    return null;
  };
  // which events are disputed says what becomes of their names
  const events = mergeJson(eventsOf(sides), ['events'], onConflict, list);
  const before = conflicts.length;
  const whole = mergeJson(sides, [], onConflict, list) as JsonObject;
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

/** `null` where events have no names of their own. */
function mergeEvents(
  { base, mine, theirs }: Sides3,
  path: Path,
  merge: (sides: Sides3, path: Path) => Json | undefined,
  disputed: Set<string>,
  conflicts: readonly JsonConflict[],
): { readonly value: Json } | null {
  const [was, ours, others] = [byName(base), byName(mine), byName(theirs)];
  if (!was || !ours || !others) return null;
  const merged = new Map<string, Json>();
  for (const name of new Set([...was.keys(), ...ours.keys(), ...others.keys()])) {
    const count = conflicts.length;
    const place = [...ours.keys(), ...others.keys()].indexOf(name);
    const value = merge({ base: was.get(name), mine: ours.get(name), theirs: others.get(name) }, [...path, place]);
    if (conflicts.length > count) disputed.add(name);
    if (value !== undefined) merged.set(name, value);
  }
  const keys = mergeOrder([...was.keys()], [...ours.keys()], [...others.keys()], new Set(merged.keys()));
  return { value: keys.map((key) => merged.get(key)!) };
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

function byName(value: Json | undefined): ReadonlyMap<string, Json> | null {
  if (value === undefined) return new Map();
  if (!isArray(value)) return null;
  const names = value.map(entryName);
  if (!names.every((name) => typeof name === 'string') || new Set(names).size < names.length) return null;
  return new Map(value.map((entry, index) => [names[index] as string, entry]));
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

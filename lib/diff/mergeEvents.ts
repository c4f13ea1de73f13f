import { entryName } from '../compiler/events.ts';
import { type Json, equalJson, isArray } from '../model/json.ts';
import type { Path } from '../model/path.ts';
import type { MergeRules, MergeSide, Sides3 } from './mergeJson.ts';
import { mergeOrder } from './mergeOrder.ts';

/** Events by their names. Those that both sides changed in their own ways are put into `disputed`. */
export function mergeEvents(
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
    let value = equalJson(base, mine) ? theirs : mine;
    // half of one edge and half of another would be an edge that nobody drew
    if (!equalJson(base, mine) && !equalJson(base, theirs) && !equalJson(mine, theirs)) {
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
export function mergeNames(
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

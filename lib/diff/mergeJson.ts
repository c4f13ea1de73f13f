import { type Json, type JsonObject, equalJson, fromEntries, isArray, isObject, own } from '../model/json.ts';
import type { Path } from '../model/path.ts';
import { mergeOrder } from './mergeOrder.ts';

/** Which side is taken where both changed the same. */
export type MergeSide = 'mine' | 'theirs';

/** A value that both sides changed, each in its own way; `undefined` where it is missing. */
export interface JsonConflict {
  readonly path: Path;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** Three sides of one value. */
export type Sides3 = Omit<JsonConflict, 'path'>;

/** How values are merged that are told by more than their places. */
export interface MergeRules {
  /** Says what becomes of a value that both changed. */
  readonly onConflict: (conflict: JsonConflict) => Json | undefined;
  /** Merges a list whose items are told apart by more than their places; `null` for all other lists. */
  readonly list: MergeList;
  /** Whether what lies in a value is looked at though one side left it as it was: a rule may say more of it. */
  readonly isDeep: (path: Path) => boolean;
}

/** How lists are merged whose items are told by more than their places, by the list's path. */
export type MergeList = (sides: Sides3, path: Path) => { readonly value: Json | undefined } | null;

type MergeValue = (sides: Sides3, path: Path) => Json | undefined;

/**
 * Merges two edits of a value. What only one side changed is taken from it; in objects key by key, in lists of equal
 * length item by item.
 */
export function mergeJson(sides: Sides3, path: Path, rules: MergeRules): Json | undefined {
  const { base, mine, theirs } = sides;
  if (equalJson(mine, theirs)) return mine;
  const isOneSided = equalJson(base, theirs) || equalJson(base, mine);
  if (!isOneSided || rules.isDeep(path)) {
    const inside = mergeInside(sides, path, rules);
    if (inside) return inside.value;
  }
  if (!isOneSided) return rules.onConflict({ path, base, mine, theirs });
  return equalJson(base, theirs) ? mine : theirs;
}

/** `null` for what cannot be taken apart. */
function mergeInside(sides: Sides3, path: Path, rules: MergeRules): { readonly value: Json | undefined } | null {
  const merge: MergeValue = (each, at) => mergeJson(each, at, rules);
  const { base, mine, theirs } = sides;
  if (isObject(mine) && isObject(theirs) && (isObject(base) || base === undefined))
    return { value: mergeObjects({ base: base ?? {}, mine, theirs }, path, merge) };
  const special = rules.list(sides, path);
  if (special) return special;
  if (isArray(base) && isArray(mine) && isArray(theirs) && base.length === mine.length && base.length === theirs.length)
    return {
      value: mine.map((item, index) =>
        merge({ base: base[index], mine: item, theirs: theirs[index] }, [...path, index])!,
      ),
    };
  return null;
}

function mergeObjects(
  { base, mine, theirs }: { readonly base: JsonObject; readonly mine: JsonObject; readonly theirs: JsonObject },
  path: Path,
  merge: MergeValue,
): JsonObject {
  const [keys, ours, others] = [Object.keys(base), Object.keys(mine), Object.keys(theirs)];
  const merged = new Map(
    [...new Set([...keys, ...ours, ...others])].flatMap((key): [string, Json][] => {
      const value = merge({ base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) }, [...path, key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return fromEntries(mergeOrder(keys, ours, others, new Set(merged.keys())).map((key) => [key, merged.get(key)!]));
}

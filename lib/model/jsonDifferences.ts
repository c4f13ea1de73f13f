import { type Json, equalJson, isArray, isObject, own } from './json.ts';
import type { Path } from './path.ts';

/** A value that is not the same in two texts; `undefined` where it is missing. */
export interface JsonDifference {
  readonly path: Path;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** The smallest values that differ. Lists of other lengths differ as a whole; the order of keys does not count. */
export function jsonDifferences(before: Json | undefined, after: Json | undefined): JsonDifference[] {
  const found: JsonDifference[] = [];
  compare(before, after, [], found);
  return found;
}

function compare(a: Json | undefined, b: Json | undefined, path: Path, found: JsonDifference[]): void {
  if (equalJson(a, b)) return;
  if (isObject(a) && isObject(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      compare(own(a, key), own(b, key), [...path, key], found);
  } else if (isArray(a) && isArray(b) && a.length === b.length) {
    a.forEach((item, index) => compare(item, b[index], [...path, index], found));
  } else if (a !== b) found.push({ path, before: a, after: b });
}

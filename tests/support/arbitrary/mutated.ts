import { readFileSync, readdirSync } from 'node:fs';
import type fc from 'fast-check';
import { getIn } from '../../../lib/editor/index.ts';
import type { Json, Path } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { put } from '../oracle/mutants.ts';
import type { Chance } from './chance.ts';
import { made } from './made.ts';
import { oddJson, oddKey } from './pools.ts';
import { PLAIN, type Spelling, makeSpelling, spell } from './spell.ts';

/** The cases of all rules: there is something to find in each, and each is near to something else. */
const FOLDER = new URL('../../lib/check/cases/', import.meta.url);
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Json);

interface Change {
  readonly path: Path;
  readonly value: Json | undefined;
}

interface Mutated {
  readonly base: Json;
  readonly changes: readonly Change[];
  readonly spelling: Spelling;
  /** From where to where the text is cut out; `null` where it is whole. */
  readonly cut: readonly [number, number] | null;
}

function allPlaces(value: Json, path: Path = []): Path[] {
  const entries: [string | number, Json][] = isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]) => [[...path, key], ...allPlaces(item, [...path, key])]);
}

/** Another value for a place: none, one of another type, or one that stands elsewhere in the same file. */
function anotherValue(chance: Chance, base: Json, places: readonly Path[], was: Json): Json | undefined {
  const kind = chance.below(9);
  if (kind < 2) return undefined;
  if (kind < 4) return oddJson(chance);
  if (kind < 7) return getIn(base, chance.one(places));
  if (isArray(was)) return chance.once(2) ? [] : [...was, ...was];
  if (isObject(was)) return { ...was, [oddKey(chance)]: oddJson(chance) };
  return typeof was === 'string' ? chance.one([was.toLowerCase(), was.toUpperCase(), `${was} `, '', 7]) : was !== true;
}

function make(chance: Chance): Mutated {
  const base = chance.one(CASES);
  const places = allPlaces(base);
  const changes = chance.list(chance.one([0, 1, 1, 1, 2, 2, 3]), (again): Change => {
    const path = again.one(places);
    return { path, value: anotherValue(again, base, places, getIn(base, path)!) };
  });
  const cut = chance.once(12) ? ([chance.below(2_000), chance.below(40)] as const) : null;
  return { base, changes, spelling: chance.once(2) ? PLAIN : makeSpelling(chance), cut };
}

function* simpler({ changes, spelling, cut, base }: Mutated): Iterable<Mutated> {
  if (cut) yield { base, changes, spelling, cut: null };
  if (spelling !== PLAIN) yield { base, changes, spelling: PLAIN, cut };
  for (const at of changes.keys()) yield { base, changes: changes.toSpliced(at, 1), spelling, cut };
}

function textOf({ base, changes, spelling, cut }: Mutated): string {
  const value = changes.reduce<Json>((now, { path, value: next }) => {
    const parent = getIn(now, path.slice(0, -1));
    // a place that went with an earlier change is passed over
    const isThere = isArray(parent) ? Number(path.at(-1)) < parent.length : isObject(parent);
    return isThere ? put(now, path, next) : now;
  }, base);
  const text = spell(value, spelling);
  return cut ? text.slice(0, cut[0]) + text.slice(cut[0] + cut[1]) : text;
}

/** Files like those that rules find something in, with keys dropped, types changed, values swapped, and text cut. */
export const mutatedText: fc.Arbitrary<string> = made(make, simpler).map(textOf);

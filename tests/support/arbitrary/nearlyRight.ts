import type fc from 'fast-check';
import { getIn } from '../../../lib/editor/index.ts';
import { DIALECTS, type Dialect, type Json, type Path } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { fullDefinition } from '../oracle/full.ts';
import { places, put } from '../oracle/mutants.ts';
import type { Chance } from './chance.ts';
import { made } from './made.ts';
import { oddJson, oddKey } from './pools.ts';

export interface NearlyRight {
  readonly dialect: Dialect;
  readonly changes: readonly { readonly path: Path; readonly value: Json | undefined }[];
}

function allPlaces(value: Json): Path[] {
  const metadata = getIn(value, ['metadata']);
  const inside = isObject(metadata) ? places(metadata).map((path): Path => ['metadata', ...path]) : [];
  return [...places(value), ...inside];
}

function anotherValue(chance: Chance, was: Json): Json | undefined {
  const kind = chance.below(8);
  if (kind < 2) return undefined;
  if (kind < 4) return oddJson(chance);
  if (typeof was === 'string') return chance.one(['', was.toLowerCase(), was.toUpperCase(), 'app.delete', 7]);
  if (typeof was === 'boolean') return !was;
  if (isArray(was)) return chance.once(2) ? [] : [...was, ...was];
  if (isObject(was)) return { ...was, [oddKey(chance)]: oddJson(chance) };
  return 99;
}

/** A definition that is right but for a change or two, of any value anywhere. */
export const nearlyRight: fc.Arbitrary<NearlyRight> = made<NearlyRight>(
  (chance) => {
    const dialect = chance.one(DIALECTS);
    const full = fullDefinition(dialect);
    const change = (again: Chance): NearlyRight['changes'][number] => {
      const path = again.once(12) ? ['zzz'] : again.one(allPlaces(full));
      return { path, value: anotherValue(again, getIn(full, path) ?? null) };
    };
    return { dialect, changes: chance.list(chance.one([1, 1, 1, 2]), change) };
  },
  function* fewer({ dialect, changes }) {
    for (const at of changes.keys()) if (changes.length > 1) yield { dialect, changes: changes.toSpliced(at, 1) };
  },
);

/** The definition itself. A change whose place went with one before it is passed over. */
export function changed({ dialect, changes }: NearlyRight): Json {
  return changes.reduce<Json>((now, { path, value }) => {
    const parent = getIn(now, path.slice(0, -1));
    const isThere = isArray(parent) ? Number(path.at(-1)) < parent.length : isObject(parent);
    return isThere ? put(now, path, value) : now;
  }, fullDefinition(dialect));
}

import fc from 'fast-check';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { oddJson, oddKey } from './pools.ts';

type Members = Readonly<Record<string, fc.Arbitrary<Json>>>;

/** Objects with most of `members`, sometimes in another order, sometimes with keys that nobody knows. */
export function objectOf(members: Members, optional: Members = {}): fc.Arbitrary<JsonObject> {
  const usual = Object.entries(members).map(([key, value]) => entry(key, value, 24));
  const rare = Object.entries(optional).map(([key, value]) => entry(key, value, 1));
  const unknown = fc.oneof(
    { arbitrary: fc.constant([]), weight: 5 },
    { arbitrary: fc.array(fc.tuple(oddKey, oddJson), { minLength: 1, maxLength: 2 }), weight: 1 },
  );
  return fc
    .tuple(fc.tuple(...usual, ...rare), unknown, fc.nat({ max: 9 }))
    .chain(([known, extra, order]) => {
      const entries = [...known.flat(), ...extra];
      return order > 0 ? fc.constant(entries) : fc.shuffledSubarray(entries, { minLength: entries.length });
    })
    .map((entries) => Object.fromEntries(entries));
}

function entry(key: string, value: fc.Arbitrary<Json>, weight: number): fc.Arbitrary<[string, Json][]> {
  return fc.oneof(
    { arbitrary: value.map((made): [string, Json][] => [[key, made]]), weight },
    { arbitrary: fc.constant<[string, Json][]>([]), weight: 1 },
  );
}

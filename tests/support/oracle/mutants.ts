import { getIn } from '../../../lib/editor/index.ts';
import type { Json, JsonObject, Path } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';

/** `value` with the one at `path` replaced; `undefined` takes it away, from a list too. Not the code under test. */
export function put(value: Json, path: Path, next: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) throw new Error('a mutant needs a place');
  const inner = rest.length === 0 ? next : put(getIn(value, [step]) ?? {}, rest, next);
  if (isArray(value) && inner === undefined) return value.filter((_, at) => at !== step);
  if (isArray(value)) return value.with(Number(step), inner!);
  const entries = Object.entries(value as JsonObject).filter(([key]) => key !== step || inner !== undefined);
  const known = entries.some(([key]) => key === step);
  const changed = entries.map(([key, item]): [string, Json] => [key, key === step ? inner! : item]);
  return Object.fromEntries(known || inner === undefined ? changed : [...changed, [String(step), inner]]);
}

/** The place of every value in a definition, but for what lies in places that hold anything. */
export function places(value: Json, path: Path = []): Path[] {
  const here = path.length > 0 ? [path] : [];
  if (['arguments', 'metadata'].includes(String(path.at(-1)))) return here;
  if (isArray(value)) return [...here, ...value.flatMap((item, at) => places(item, [...path, at]))];
  if (!isObject(value)) return here;
  return [...here, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))];
}

import { type Json, type JsonObject, isArray, isObject, own, withKey, withoutKey } from '../../model/json.ts';
import type { Path } from '../../model/path.ts';
import { withoutEvents } from '../events.ts';

/** `definition` without what stands at `paths`. The names of events that go leave `eventRefs` too. */
export function dropPaths(definition: JsonObject, paths: readonly Path[]): JsonObject {
  const events = new Set(paths.filter(isEvent).map(([, index]) => index));
  // from the end, so that the indexes of what is still to go stay right
  const inside = paths.filter((path) => !isEvent(path)).toReversed();
  const rest = inside.reduce<Json>(without, definition) as JsonObject;
  return withoutEvents(rest, (_, index) => events.has(index));
}

function isEvent(path: Path): boolean {
  return path.length === 2 && path[0] === 'events';
}

function without(value: Json, [step, ...rest]: Path): Json {
  if (typeof step === 'number' && isArray(value)) {
    return rest.length === 0 ? value.toSpliced(step, 1) : value.with(step, without(value[step]!, rest));
  }
  if (typeof step !== 'string' || !isObject(value)) return value;
  const inner = own(value, step);
  if (inner === undefined || rest.length === 0) return withoutKey(value, step);
  return withKey(value, step, without(inner, rest));
}

import { type Json, type JsonObject, equalJson, isObject, own, withKey } from '../model/json.ts';
import { jsonDifferences } from '../model/jsonDifferences.ts';
import { pointer } from '../model/path.ts';
import { withoutServerOwned } from '../model/serverOwned.ts';

/**
 * What a definition says to the service: without what the service writes, and with what it takes for said where nothing
 * is. Two definitions with the same are the same task to it.
 */
export function meaning(definition: JsonObject): JsonObject {
  const said = withoutServerOwned(definition);
  const metadata = own(said, 'metadata');
  const entries = Object.entries(isObject(metadata) ? metadata : {}).filter(
    ([key, value]) => key !== 'spaceId' || value !== '',
  );
  const events = own(said, 'events');
  return {
    ...said,
    enabled: own(said, 'enabled') === true,
    events: events ?? [],
    metadata: { usage: 'ANALYTICS', ...Object.fromEntries(entries) },
  };
}

/**
 * Whether an update from one definition to the other would change nothing: what the service writes does not count.
 *
 * @example sameMeaning(definition, { ...definition, metadata: {} }) // true: only the service writes the rest
 */
export function sameMeaning(a: JsonObject, b: JsonObject): boolean {
  return equalJson(meaning(a), meaning(b));
}

/** A value that is not the same in two definitions; `undefined` where it is missing. */
export interface Difference {
  /** JSON Pointer. */
  readonly pointer: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * The smallest values that differ. Lists of other lengths differ as a whole.
 *
 * @example differences({ name: 'A' }, { name: 'B' }) // [{ pointer: '/name', before: 'A', after: 'B' }]
 */
export function differences(before: JsonObject, after: JsonObject): Difference[] {
  return jsonDifferences(meaning(before), meaning(after)).map(({ path, ...values }) => ({
    pointer: pointer(path),
    ...values,
  }));
}

export function textAt(definition: JsonObject, key: string): string {
  const value = own(definition, key);
  return typeof value === 'string' ? value : '';
}

/** A definition as a request body. */
export function bodyOf(definition: JsonObject, enabled: boolean): JsonObject {
  const said = withoutServerOwned(definition);
  return (own(said, 'enabled') === true) === enabled ? said : withKey(said, 'enabled', enabled);
}

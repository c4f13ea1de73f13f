import { type Json, type JsonObject, isObject } from './json.ts';
import { type Path, getIn, setIn } from './path.ts';

const ACTION = ['states', 0, 'onEvents', 0, 'actions', 0] as const;
const ARGUMENTS = [...ACTION, 'functionRef', 'arguments'] as const;

/** Where each field that Taskloom edits stands in a definition. The service takes one state and one action. */
export const FIELDS = {
  name: ['name'],
  description: ['description'],
  enabled: ['enabled'],
  appId: [...ARGUMENTS, 'appId'],
  partial: [...ARGUMENTS, 'partial'],
  usage: ['metadata', 'usage'],
  spaceId: ['metadata', 'spaceId'],
} as const satisfies Record<string, Path>;

/** A field that Taskloom edits by name. */
export type Field = keyof typeof FIELDS;

/** The keys of a definition in the order that the service's own examples write them. */
export const DEFINITION_KEYS: readonly string[] = [
  'id',
  'key',
  'name',
  'start',
  'events',
  'states',
  'enabled',
  'version',
  'metadata',
  'keepActive',
  'resourceId',
  'annotations',
  'description',
  'specVersion',
];

/** The keys that come after `key` in the usual order: a new key is put before the first of them. */
export function keysAfter(key: string): readonly string[] {
  return DEFINITION_KEYS.slice(DEFINITION_KEYS.indexOf(key) + 1 || DEFINITION_KEYS.length);
}

/**
 * The value of a field wherever it stands in a definition; `undefined` where it is not set.
 *
 * @example readField(definition, 'appId')
 */
export function readField(definition: JsonObject, field: Field): Json | undefined {
  return getIn(definition, FIELDS[field]);
}

/**
 * The resource that a task reloads, as the service derives `resourceId`: the app, script, data flow or table recipe.
 *
 * @example resourceOf(definition) // the appId of its action, or null
 */
export function resourceOf(definition: JsonObject): string | null {
  const appId = readField(definition, 'appId');
  return typeof appId === 'string' && appId !== '' ? appId : null;
}

/** `definition` with a value written, or taken away for `undefined`; `null` where its place cannot be reached. */
export function writePath(definition: JsonObject, path: Path, value: Json | undefined): JsonObject | null {
  const next = setIn(definition, path, value, keysAfter(String(path[0])));
  return isObject(next) ? next : null;
}

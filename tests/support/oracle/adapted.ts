import type { ValidateFunction } from 'ajv';
import { getIn } from '../../../lib/editor/index.ts';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { officialValidator } from './oracle.ts';

/** What 0.8 has no word for. */
const OURS = ['enabled', 'resourceId', 'metadata', 'start'];

/**
 * The same task in plain 0.8: an id, the function declared, words in lower case, and a task that no event starts as an
 * operation state, for 0.8 allows no empty `eventRefs`.
 */
export function adaptedTo08(definition: JsonObject): JsonObject {
  const kept = Object.entries(definition).filter(([key]) => !OURS.includes(key) && !isEmpty(key, definition[key]!));
  const states = definition['states'] as readonly JsonObject[];
  return Object.fromEntries<Json>([
    ...kept,
    ['id', definition['id'] ?? 'task'],
    ['start', getIn(definition, ['states', 0, 'name'])!],
    ['functions', [{ name: 'app.reload', operation: 'urn:reload' }]],
    ['states', states.map(stateIn08)],
  ]);
}

function isEmpty(key: string, value: Json): boolean {
  return key === 'events' && isArray(value) && value.length === 0;
}

function stateIn08(state: JsonObject): Json {
  const [group] = state['onEvents'] as readonly JsonObject[];
  const refs = group!['eventRefs'];
  if (isArray(refs) && refs.length === 0) {
    return { name: state['name']!, type: 'operation', actions: group!['actions']!, end: true };
  }
  return { ...lowerCase(state), onEvents: [lowerCase(group!)] };
}

function lowerCase(object: JsonObject): JsonObject {
  const words = ['type', 'actionMode', 'invoke'];
  const entries = Object.entries(object).map(([key, value]): [string, Json] => [
    key,
    words.includes(key) && typeof value === 'string' ? value.toLowerCase() : value,
  ]);
  return Object.fromEntries(entries);
}

let untouched: ValidateFunction | null = null;

/** What the official schemas, as they were published, have against a task that was adapted to them. */
export function publishedFaults(definition: JsonObject): string[] {
  untouched ??= officialValidator('v1', []);
  const adapted = adaptedTo08(definition);
  if (!isObject(adapted) || untouched(adapted)) return [];
  return (untouched.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

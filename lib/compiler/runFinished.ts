import { type Json, type JsonObject, isArray, isObject, own } from '../model/json.ts';
import { DATASET_UPDATED, RUN_FINISHED } from './vocabulary.ts';

/** Where in an event entry the upstream and the status stand: indexes into `correlation`. */
export interface CorrelationPlaces {
  readonly id: number;
  /** `-1` when there is no `status` correlation. */
  readonly status: number;
}

export function attributeName(item: Json): Json | undefined {
  return isObject(item) ? own(item, 'contextAttributeName') : undefined;
}

/**
 * The places of upstream and status in an event entry, or `null` when it does not name just one
 * upstream. All entries of a correlation must hold together, so two ids can never match and are not
 * taken for one.
 */
export function correlationPlaces(entry: JsonObject): CorrelationPlaces | null {
  const correlation = own(entry, 'correlation');
  if (!isArray(correlation)) return null;
  let id = -1;
  let status = -1;
  for (let index = 0; index < correlation.length; index += 1) {
    const name = attributeName(correlation[index]!);
    if (name === 'id') {
      if (id >= 0) return null;
      id = index;
    } else if (name === 'status') {
      if (status >= 0) return null;
      status = index;
    }
  }
  return id < 0 ? null : { id, status };
}

/** The value of a correlation item: a string that is not empty, else `null`. */
export function attributeValue(item: Json | undefined): string | null {
  const value = isObject(item) ? own(item, 'contextAttributeValue') : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What an event entry says when it is "a run of `source` finished": all that an edge is made of. */
export interface RunFinished {
  readonly name: string;
  readonly source: string;
  /** As written; `null` when there is no `status` correlation. */
  readonly status: string | null;
  readonly places: CorrelationPlaces;
  readonly correlation: readonly Json[];
}

/** `null` for an entry that no edge can stand for. */
export function readRunFinished(entry: Json): RunFinished | null {
  if (!isRunFinished(entry)) return null;
  const name = own(entry, 'name');
  const places = correlationPlaces(entry);
  if (typeof name !== 'string' || !places) return null;
  const correlation = own(entry, 'correlation') as readonly Json[];
  const source = attributeValue(correlation[places.id]);
  const status = attributeValue(correlation[places.status]);
  if (source === null || (places.status >= 0 && status === null)) return null;
  return { name, source, status, places, correlation };
}

function isRunFinished(entry: Json): entry is JsonObject {
  return isObject(entry) && own(entry, 'type') === RUN_FINISHED.type && own(entry, 'source') === RUN_FINISHED.source;
}

export function isDatasetUpdated(entry: Json): entry is JsonObject {
  return (
    isObject(entry) && own(entry, 'type') === DATASET_UPDATED.type && own(entry, 'source') === DATASET_UPDATED.source
  );
}

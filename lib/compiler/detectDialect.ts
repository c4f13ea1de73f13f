import type { Dialect } from '../model/dialect.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { attributeName, isDatasetUpdated } from './runFinished.ts';
import { SCHEDULING_ATTRIBUTES, SPEC_VERSION } from './vocabulary.ts';

const KNOWN: ReadonlySet<Json | undefined> = new Set(SCHEDULING_ATTRIBUTES);

/** `scheduling` when anything in the definitions is known to that dialect only, else `v1`. */
export function detectDialect(definitions: readonly JsonObject[]): Dialect {
  return definitions.some(isScheduling) ? 'scheduling' : 'v1';
}

function isScheduling(definition: JsonObject): boolean {
  if (own(definition, 'specVersion') === SPEC_VERSION.scheduling) return true;
  if (getIn(definition, ['metadata', 'topology']) !== undefined) return true;
  const events = own(definition, 'events');
  return isArray(events) && events.some(hasSchedulingEvent);
}

function hasSchedulingEvent(entry: Json): boolean {
  if (isDatasetUpdated(entry)) return true;
  const correlation = isObject(entry) ? own(entry, 'correlation') : undefined;
  return isArray(correlation) && correlation.some((item) => KNOWN.has(attributeName(item)));
}

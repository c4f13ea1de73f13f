import type { Edge } from '../model/chain.ts';
import { type Json, type JsonObject, withKey } from '../model/json.ts';
import { setIn } from '../model/path.ts';
import { correlationPlaces } from './runFinished.ts';

/** The event entry of an edge: its template, with name, upstream and status in place of the `null` placeholders. */
export function inlineEdge(edge: Edge): JsonObject {
  const places = correlationPlaces(edge.template);
  if (!places) throw new Error(`Edge ${edge.id} has no placeholder for its upstream`);
  let entry: Json | undefined = withKey(edge.template, 'name', edge.name);
  entry = setIn(entry, ['correlation', places.id, 'contextAttributeValue'], edge.source);
  if (places.status >= 0) entry = setIn(entry, ['correlation', places.status, 'contextAttributeValue'], edge.status);
  return entry as JsonObject;
}

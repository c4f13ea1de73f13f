import type { Edge } from '../model/chain.ts';
import { correlationPlaces } from '../model/correlation.ts';
import { type Json, type JsonObject, withKey } from '../model/json.ts';
import { setIn } from '../model/path.ts';

/** The event entry of an edge: `rest` with name, upstream and status written where `null` holds their places. */
export function lowerEdge(edge: Edge): JsonObject {
  const places = correlationPlaces(edge.rest);
  if (!places) throw new Error(`Edge ${edge.id} has no place for its upstream`);
  let entry: Json | undefined = withKey(edge.rest, 'name', edge.name);
  entry = setIn(entry, ['correlation', places.id, 'contextAttributeValue'], edge.source);
  if (places.status >= 0) entry = setIn(entry, ['correlation', places.status, 'contextAttributeValue'], edge.status);
  return entry as JsonObject;
}

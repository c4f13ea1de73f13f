import { extractEdges } from '../compiler/extractEdges.ts';
import type { JsonObject } from '../model/json.ts';

/**
 * Whether a merged definition has an edge that one side deleted: the other side moved another event to the same task
 * and status, so that by their names both events were merged, and still nobody wanted this edge.
 */
export function revivesEdge(
  sides: { readonly base: JsonObject; readonly mine: JsonObject; readonly theirs: JsonObject },
  merged: JsonObject,
): boolean {
  const [was, ours, others] = [edgesOf(sides.base), edgesOf(sides.mine), edgesOf(sides.theirs)];
  return [...edgesOf(merged)].some((edge) => was.has(edge) && !(ours.has(edge) && others.has(edge)));
}

function edgesOf(definition: JsonObject): ReadonlySet<string> {
  const { incoming } = extractEdges(definition, '');
  return new Set(
    incoming.flatMap((each) => (each.kind === 'edge' ? [JSON.stringify([each.source, each.status])] : [])),
  );
}

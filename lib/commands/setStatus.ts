import { placeholder } from '../compiler/newEdge.ts';
import { correlationPlaces } from '../compiler/runFinished.ts';
import { replaceEdge } from '../compiler/wiring.ts';
import type { Edge, EdgeId } from '../model/chain.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import { type Json, type JsonObject, isArray, own, withKey } from '../model/json.ts';
import { type Status, statusKind, writtenStatus } from '../model/status.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { targetRefusal } from './edgeRefusal.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';
import { replaceTask } from './replace.ts';

/**
 * Changes the status that an edge waits for. The event keeps its name; for ANY its `status` correlation goes.
 *
 * @example setStatus(document, { edge, status: 'ANY' })
 */
export function setStatus<D extends ChainWithView>(document: D, args: { edge: EdgeId; status: Status }): EditResult<D> {
  const graph = graphOf(document.chain);
  const edge = graph.byEdge.get(args.edge);
  if (!edge) return refuse('no-edge');
  const target = graph.byKey.get(edge.target)!;
  const label = `Change what ${taskName(target)} waits for`;
  if (statusKind(edge.status) === args.status) return edit(document, label);
  const status = writtenStatus(args.status);
  const refused = targetRefusal(graph, target, { source: sourceKey(graph, edge), status }, edge.id);
  return refused ?? edit(replaceTask(document, replaceEdge(target, withStatus(edge, status))), label);
}

/** `edge` with another status. */
export function withStatus(edge: Edge, status: string | null): Edge {
  const places = correlationPlaces(edge.template)!;
  const correlation = own(edge.template, 'correlation');
  const items: readonly Json[] = isArray(correlation) ? correlation : [];
  if (status === null)
    return {
      ...edge,
      status,
      template: withItems(
        edge.template,
        items.filter((_, index) => index !== places.status),
      ),
    };
  if (places.status >= 0) return { ...edge, status };
  const after = places.id + 1;
  return {
    ...edge,
    status,
    template: withItems(edge.template, [...items.slice(0, after), placeholder('status'), ...items.slice(after)]),
  };
}

function withItems(template: JsonObject, items: readonly Json[]): JsonObject {
  return withKey(template, 'correlation', items);
}

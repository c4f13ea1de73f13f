import type { Edge, EdgeId } from '../model/chain.ts';
import { correlationPlaces } from '../compiler/runFinished.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import { type Json, type JsonObject, isArray, own, withKey } from '../model/json.ts';
import { placeholder } from '../compiler/newEdge.ts';
import { type Status, statusKind, writtenStatus } from '../model/status.ts';
import { taskName } from '../model/task.ts';
import { type Verdict, YES, no } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { canConnect } from './canConnect.ts';
import { replaceTask } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';
import { replaceEdge } from '../compiler/wiring.ts';

/** Whether an edge may wait for another status. */
export function canSetStatus(document: Drawing, args: { edge: EdgeId; status: Status }): Verdict {
  const graph = graphOf(document.chain);
  const edge = graph.byEdge.get(args.edge);
  if (!edge) return no('There is no such edge.');
  if (statusKind(edge.status) === args.status) return YES;
  return canConnect(document, { source: sourceKey(graph, edge), target: edge.target, status: args.status }, edge.id);
}

/**
 * Changes the status that an edge waits for. The event keeps its name; for ANY its `status` correlation goes.
 *
 * @throws {NotAllowed} When `canSetStatus` says no.
 */
export function setStatus<D extends Drawing>(document: D, args: { edge: EdgeId; status: Status }): Edited<D> {
  const verdict = canSetStatus(document, args);
  if (!verdict.ok) throw new NotAllowed(verdict.reason);
  const graph = graphOf(document.chain);
  const edge = graph.byEdge.get(args.edge)!;
  const target = graph.byKey.get(edge.target)!;
  const label = `Change what ${taskName(target)} waits for`;
  if (statusKind(edge.status) === args.status) return { document, label };
  const next = withStatus(edge, writtenStatus(args.status));
  return { document: replaceTask(document, replaceEdge(target, next)), label, select: { edges: [edge.id] } };
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

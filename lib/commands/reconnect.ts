import { type Edge, type EdgeId, type NodeKey, edgeId } from '../model/chain.ts';
import { attributeName } from '../compiler/runFinished.ts';
import { readField } from '../model/fields.ts';
import { type Graph, graphOf, sourceKey } from '../model/graph.ts';
import { type Json, type JsonObject, isArray, isObject, own, withKey } from '../model/json.ts';
import { unique } from '../model/names.ts';
import { eventNames } from '../compiler/newEdge.ts';
import { type Status, writtenStatus } from '../model/status.ts';
import { type Verdict, no } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { canWait } from './canConnect.ts';
import { withId } from './connect.ts';
import { replaceTask } from './replace.ts';
import { setStatus } from './setStatus.ts';
import { type Edited, NotAllowed } from './types.ts';
import { addEdge, removeEdges, replaceEdge } from '../compiler/wiring.ts';

export interface Reconnection {
  readonly edge: EdgeId;
  readonly source: NodeKey;
  readonly target: NodeKey;
  /** When the edge was put on another exit of its source. */
  readonly status?: Status;
}

export function canReconnect(document: Drawing, args: Reconnection): Verdict {
  const graph = graphOf(document.chain);
  const edge = graph.byEdge.get(args.edge);
  if (!edge) return no('There is no such edge.');
  const status = args.status === undefined ? edge.status : writtenStatus(args.status);
  return canWait(document, { ...args, status }, edge.id);
}

/**
 * Puts an end of an edge elsewhere. The event keeps its name where it can and all else that it says.
 *
 * @throws {NotAllowed} When `canReconnect` says no.
 */
export function reconnect<D extends Drawing>(document: D, args: Reconnection): Edited<D> {
  const verdict = canReconnect(document, args);
  if (!verdict.ok) throw new NotAllowed(verdict.reason);
  const moved = moveEnds(document, args);
  const status = args.status;
  const edited = status ? setStatus(moved.document, { edge: moved.edge, status }).document : moved.document;
  return { document: edited, label: 'Reconnect an edge', select: { edges: [moved.edge] } };
}

function moveEnds<D extends Drawing>(document: D, args: Reconnection): { document: D; edge: EdgeId } {
  const edge = graphOf(document.chain).byEdge.get(args.edge)!;
  const { document: named, id } = withId(document, args.source);
  const graph = graphOf(named.chain);
  if (sourceKey(graph, edge) === args.source && edge.target === args.target) return { document: named, edge: edge.id };
  const turned = edge.source === id ? edge : { ...edge, source: id, template: rebind(edge, graph, args.source) };
  const from = graph.byKey.get(edge.target)!;
  if (edge.target === args.target) return { document: replaceTask(named, replaceEdge(from, turned)), edge: edge.id };
  const to = graph.byKey.get(args.target)!;
  const name = unique(edge.name, eventNames(to));
  const arrived: Edge = { ...turned, id: edgeId(to.key, name), target: to.key, name };
  const left = replaceTask(
    named,
    removeEdges(from, ({ id: other }) => other === edge.id),
  );
  return { document: replaceTask(left, addEdge(to, arrived)), edge: arrived.id };
}

/** Correlations with the upstream's app and space follow it, or go where the new one's are not known. */
function rebind(edge: Edge, graph: Graph, source: NodeKey): JsonObject {
  const correlation = own(edge.template, 'correlation');
  if (!isArray(correlation)) return edge.template;
  const definition = graph.byKey.get(source)?.definition;
  const items = correlation.flatMap((item): Json[] => {
    const name = attributeName(item);
    if ((name !== 'appId' && name !== 'spaceId') || !isObject(item) || !saysOnce(correlation, name)) return [item];
    const value = definition && readField(definition, name);
    return value === undefined ? [] : [withKey(item, 'contextAttributeValue', value)];
  });
  return withKey(edge.template, 'correlation', items);
}

/** Whether one item alone has an attribute, and a value for it: two can never both hold, and none says nothing of the upstream. */
function saysOnce(correlation: readonly Json[], name: string): boolean {
  const items = correlation.filter((item) => attributeName(item) === name);
  return items.length === 1 && isObject(items[0]!) && own(items[0], 'contextAttributeValue') !== undefined;
}

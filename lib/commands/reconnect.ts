import { eventNames } from '../compiler/newEdge.ts';
import { attributeName } from '../compiler/runFinished.ts';
import { addEdge, removeEdges, replaceEdge } from '../compiler/wiring.ts';
import { type Edge, type EdgeId, type NodeKey, edgeId } from '../model/chain.ts';
import { readField } from '../model/fields.ts';
import { type Graph, graphOf, sourceKey } from '../model/graph.ts';
import { type Json, type JsonObject, isArray, isObject, own, withKey } from '../model/json.ts';
import { unique } from '../model/names.ts';
import { type Status, statusKind, writtenStatus } from '../model/status.ts';
import type { ChainWithView } from '../model/view.ts';
import { withId } from './connect.ts';
import { edgeRefusal } from './edgeRefusal.ts';
import { type EditResult, edit } from './edit.ts';
import { moveComments } from './follow.ts';
import { refuse } from './refusals.ts';
import { replaceTask } from './replace.ts';
import { withStatus } from './setStatus.ts';

/** An edge, and the ends that it gets. */
export interface Reconnection {
  readonly edge: EdgeId;
  readonly source: NodeKey;
  readonly target: NodeKey;
  /** When the edge was put on another exit of its source. */
  readonly status?: Status;
}

/**
 * Puts an end of an edge elsewhere. The event keeps its name where it can and all else that it says.
 *
 * @example reconnect(document, { edge, source: 'a', target: 'c' })
 */
export function reconnect<D extends ChainWithView>(document: D, args: Reconnection): EditResult<D> {
  const edge = graphOf(document.chain).byEdge.get(args.edge);
  if (!edge) return refuse('no-edge');
  const status = args.status === undefined ? edge.status : writtenStatus(args.status);
  const refused = edgeRefusal(document, { ...args, status }, edge.id);
  if (refused) return refused;
  const moved = moveEnds(document, args, args.status === undefined ? edge : withKind(edge, args.status));
  return edit(moved.document, 'Reconnect an edge', moved.edge === edge.id ? {} : { edges: [moved.edge] });
}

/** `edge` with a status, as it is written where it is that already. */
function withKind(edge: Edge, status: Status): Edge {
  return statusKind(edge.status) === status ? edge : withStatus(edge, writtenStatus(status));
}

/** @param edge - With the status that it has afterwards. */
function moveEnds<D extends ChainWithView>(document: D, args: Reconnection, edge: Edge): { document: D; edge: EdgeId } {
  const { document: named, id } = withId(document, args.source);
  const graph = graphOf(named.chain);
  const from = graph.byKey.get(edge.target)!;
  const isSame = sourceKey(graph, edge) === args.source && edge.target === args.target;
  if (isSame && graph.byEdge.get(edge.id) === edge) return { document: named, edge: edge.id };
  const turned =
    isSame || edge.source === id ? edge : { ...edge, source: id, template: rebind(edge, graph, args.source) };
  if (edge.target === args.target) return { document: replaceTask(named, replaceEdge(from, turned)), edge: edge.id };
  const to = graph.byKey.get(args.target)!;
  const name = unique(edge.name, eventNames(to));
  const arrived: Edge = { ...turned, id: edgeId(to.key, name), target: to.key, name };
  const left = replaceTask(
    named,
    removeEdges(from, ({ id: other }) => other === edge.id),
  );
  const placed = replaceTask(left, addEdge(to, arrived));
  const commented = moveComments(placed, { task: from.key, event: edge.name }, { task: to.key, event: name });
  return { document: commented, edge: arrived.id };
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

/**
 * Whether one item alone has an attribute, and a value for it: two can never both hold, and none says nothing of the
 * upstream.
 */
function saysOnce(correlation: readonly Json[], name: string): boolean {
  const items = correlation.filter((item) => attributeName(item) === name);
  return items.length === 1 && isObject(items[0]!) && own(items[0], 'contextAttributeValue') !== undefined;
}

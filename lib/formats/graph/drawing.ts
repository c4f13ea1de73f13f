import { type ChainDiff, type DrawnChanges, type Mark, drawnChanges } from '../../diff/index.ts';
import { drawnPlaces } from '../../layout/drawnPlaces.ts';
import { frameOf } from '../../layout/frame.ts';
import { labelWidth } from '../../layout/routing/labelWidth.ts';
import type { DrawnRoute } from '../../layout/routing/led.ts';
import { makeRouter } from '../../layout/routing/router.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { graphOf, sourceKey } from '../../model/graph.ts';
import { type StatusKind, statusKind } from '../../model/status.ts';
import type { Box, ChainWithView, Group, Note, Point } from '../../model/view.ts';

/** A node of a drawing: a task, an external task (no `task`), or a collapsed group. */
export interface GraphNode extends Point {
  readonly key: NodeKey;
  readonly task: TaskNode | null;
  readonly group: Group | null;
  readonly mark: Mark | null;
}

/** An edge of a drawing, or several that lead the same way to or from a collapsed group. */
export interface GraphEdge {
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly kind: StatusKind;
  /** As written; `null` for any. */
  readonly status: string | null;
  readonly count: number;
  readonly mark: Mark | null;
  readonly route: DrawnRoute | null;
}

/** A chain as it lies on the canvas, as data: what every printed picture is made of. */
export interface GraphDrawing {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly frames: readonly (Box & { readonly name: string })[];
  readonly notes: readonly Note[];
}

/** What a drawing shows besides a chain. */
export interface DrawingOptions {
  /** A comparison with what was there before: what is gone is drawn as well, and all that is different is marked. */
  readonly base?: { readonly before: ChainWithView; readonly diff: ChainDiff };
  /** Only these nodes, and the edges between them; all when left out. */
  readonly only?: ReadonlySet<NodeKey>;
}

const CARD = '¶group/';

/**
 * A chain as it lies on the canvas, routes included. Nodes without a place are left out.
 *
 * @example drawingOf(document).nodes.length
 */
export function drawingOf(document: ChainWithView, { base, only }: DrawingOptions = {}): GraphDrawing {
  const { chain, view } = document;
  const { positions: all, cards } = drawnPlaces(view, (group) => CARD + group);
  const graph = graphOf(chain);
  const externals = new Set(graph.externals);
  const isThere = (key: NodeKey): boolean => graph.byKey.has(key) || externals.has(key) || key.startsWith(CARD);
  const positions = new Map([...all].filter(([key]) => isThere(key) && (!only || only.has(key))));
  const changes = base ? drawnChanges(base.before, document, base.diff) : null;
  const gone = (changes?.goneNodes ?? []).map(({ key, task, at }): GraphNode => ({
    key,
    ...at,
    task,
    group: null,
    mark: 'removed',
  }));
  const nodes = [...positions].map(([key, point]): GraphNode => {
    const task = graph.byKey.get(key) ?? null;
    const group = key.startsWith(CARD) ? (view.groups.get(key.slice(CARD.length)) ?? null) : null;
    return { key, ...point, task, group, mark: changes?.nodes.get(key) ?? null };
  });
  return {
    nodes: [...nodes, ...gone],
    edges: routed(edgesOf(document, cards, changes), [...nodes, ...gone], document),
    frames: [...view.groups.values()].flatMap(({ name, tasks, isCollapsed }) => {
      const frame = isCollapsed ? null : frameOf(tasks, (key) => positions.get(key), view.notes.values());
      return frame ? [{ ...frame, name }] : [];
    }),
    notes: only ? [] : [...view.notes.values()].filter(({ task }) => task === null || !cards.has(task)),
  };
}

type Plain = Omit<GraphEdge, 'route'> & { readonly id: string };

function edgesOf(
  { chain }: ChainWithView,
  cards: ReadonlyMap<NodeKey, NodeKey>,
  changes: DrawnChanges | null,
): readonly Plain[] {
  const graph = graphOf(chain);
  const found = new Map<string, Plain>();
  for (const edge of graph.edges) {
    const [from, to] = [sourceKey(graph, edge), edge.target];
    const [source, target] = [cards.get(from) ?? from, cards.get(to) ?? to];
    const isAtCard = source !== from || target !== to;
    if (isAtCard && source === target) continue;
    const kind = statusKind(edge.status);
    const id = isAtCard ? JSON.stringify([source, target, kind === 'OTHER' ? edge.status : kind]) : edge.id;
    const mark = changes?.edges.get(edge.id) ?? null;
    const count = (found.get(id)?.count ?? 0) + 1;
    found.set(id, { id, source, target, kind, status: edge.status, count, mark });
  }
  const gone = (changes?.goneEdges ?? []).map(({ edge, source, target }): Plain => {
    const { id, status } = edge;
    const ends = { source: cards.get(source) ?? source, target: cards.get(target) ?? target };
    return { id, ...ends, kind: statusKind(status), status, count: 1, mark: 'removed' };
  });
  return [...found.values(), ...gone];
}

function routed(edges: readonly Plain[], nodes: readonly GraphNode[], { view }: ChainWithView): readonly GraphEdge[] {
  const positions = new Map(nodes.map(({ key, x, y }) => [key, { x, y }]));
  const drawn = edges.filter(({ source, target }) => positions.has(source) && positions.has(target));
  const routes = makeRouter().route(
    drawn.map(({ id, source, target, kind, status, count, mark }) => ({
      id,
      source,
      target,
      kind,
      owner: `${source} ${kind === 'OTHER' ? `=${status}` : kind}${mark === 'removed' ? ' gone' : ''}`,
      labelWidth: labelWidth(kind, { count }),
    })),
    positions,
    view.routes,
  );
  return drawn.map(({ id, ...edge }) => ({ ...edge, route: routes.get(id) ?? null }));
}

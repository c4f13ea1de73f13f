import { type ChainDiff, type TaskDiff, isOfClass } from '../../diff/index.ts';
import { drawnPlaces } from '../../layout/drawnPlaces.ts';
import { frameOf } from '../../layout/frame.ts';
import { labelWidth } from '../../layout/routing/labelWidth.ts';
import type { DrawnRoute } from '../../layout/routing/led.ts';
import { makeRouter } from '../../layout/routing/router.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { graphOf, sourceKey } from '../../model/graph.ts';
import { type StatusKind, statusKind } from '../../model/status.ts';
import { type Box, type ChainWithView, type Group, NODE_SIZE, type Note, type Point } from '../../model/view.ts';

/** What a comparison says of a node or an edge. */
export type Mark = 'added' | 'changed' | 'removed';

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
export interface Drawing {
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
export function drawingOf(document: ChainWithView, { base, only }: DrawingOptions = {}): Drawing {
  const { chain, view } = document;
  const { positions: all, cards } = drawnPlaces(view, (group) => CARD + group);
  const graph = graphOf(chain);
  const externals = new Set(graph.externals);
  const isThere = (key: NodeKey): boolean => graph.byKey.has(key) || externals.has(key) || key.startsWith(CARD);
  const positions = new Map([...all].filter(([key]) => isThere(key) && (!only || only.has(key))));
  const gone = base ? goneNodes(base, positions) : [];
  const marks = base ? marksOf(base.diff) : null;
  const nodes = [...positions].map(([key, point]): GraphNode => {
    const task = graph.byKey.get(key) ?? null;
    const group = key.startsWith(CARD) ? (view.groups.get(key.slice(CARD.length)) ?? null) : null;
    return { key, ...point, task, group, mark: marks?.get(key) ?? null };
  });
  return {
    nodes: [...nodes, ...gone],
    edges: routed(edgesOf(document, cards, base, gone), [...nodes, ...gone], document),
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
  base: DrawingOptions['base'],
  gone: readonly GraphNode[],
): readonly Plain[] {
  const graph = graphOf(chain);
  const found = new Map<string, Plain>();
  const changed = new Set<string>();
  for (const { after, changes } of base?.diff.tasks ?? [])
    for (const change of changes)
      if (after && (change.code === 'edge-added' || change.code === 'edge-status'))
        changed.add(JSON.stringify([after.key, change.upstream.id]));
  const added = new Set(
    base?.diff.tasks.flatMap(({ action, after }) => (action === 'added' ? [after!.key] : [])) ?? [],
  );
  for (const edge of graph.edges) {
    const [from, to] = [sourceKey(graph, edge), edge.target];
    const [source, target] = [cards.get(from) ?? from, cards.get(to) ?? to];
    const isAtCard = source !== from || target !== to;
    if (isAtCard && source === target) continue;
    const kind = statusKind(edge.status);
    const isNew = added.has(to) || changed.has(JSON.stringify([to, edge.source]));
    const id = isAtCard ? JSON.stringify([source, target, kind === 'OTHER' ? edge.status : kind]) : edge.id;
    const mark: Mark | null = base && isNew ? 'added' : null;
    const count = (found.get(id)?.count ?? 0) + 1;
    found.set(id, { id, source, target, kind, status: edge.status, count, mark });
  }
  return [...found.values(), ...(base ? goneEdges(base, new Set(gone.map(({ key }) => key))) : [])];
}

/** The edges that are gone, between nodes that are drawn. */
function goneEdges({ before, diff }: NonNullable<DrawingOptions['base']>, gone: ReadonlySet<NodeKey>): Plain[] {
  const graph = graphOf(before.chain);
  const keyNow = (key: NodeKey): NodeKey => (gone.has(goneKey(key)) ? goneKey(key) : (diff.matches.get(key) ?? key));
  const lost = new Set(
    diff.tasks.flatMap(({ before: task, changes }) =>
      changes.flatMap((change) =>
        change.code === 'edge-removed' ? [JSON.stringify([task!.key, change.upstream.id])] : [],
      ),
    ),
  );
  return graph.edges.flatMap((edge): Plain[] => {
    const isGone = gone.has(goneKey(edge.target)) || lost.has(JSON.stringify([edge.target, edge.source]));
    if (!isGone) return [];
    const [source, target] = [keyNow(sourceKey(graph, edge)), keyNow(edge.target)];
    const kind = statusKind(edge.status);
    return [{ id: `gone ${edge.id}`, source, target, kind, status: edge.status, count: 1, mark: 'removed' }];
  });
}

function goneKey(key: NodeKey): NodeKey {
  return `¶gone/${key}`;
}

/** Tasks that are gone, where they lay; without a place there, below all that is drawn. */
function goneNodes(
  { before, diff }: NonNullable<DrawingOptions['base']>,
  positions: ReadonlyMap<NodeKey, Point>,
): GraphNode[] {
  const points = [...positions.values()];
  const left = Math.min(...points.map(({ x }) => x), Infinity);
  const below = Math.max(...points.map(({ y }) => y), -Infinity) + 2 * NODE_SIZE.height;
  return diff.tasks
    .filter(({ action }) => action === 'removed')
    .map(({ before: task }, index): GraphNode => {
      const here = before.view.positions.get(task!.key);
      const isFree =
        here &&
        !points.some(({ x, y }) => Math.abs(x - here.x) < NODE_SIZE.width && Math.abs(y - here.y) < NODE_SIZE.height);
      const row = {
        x: (Number.isFinite(left) ? left : 0) + index * (NODE_SIZE.width + 40),
        y: Number.isFinite(below) ? below : 0,
      };
      return { key: goneKey(task!.key), ...(isFree ? here : row), task, group: null, mark: 'removed' };
    });
}

function marksOf(diff: ChainDiff): ReadonlyMap<NodeKey, Mark> {
  const isMarked = (task: TaskDiff): boolean => isOfClass(task, 'meaning') || isOfClass(task, 'text');
  return new Map(
    diff.tasks.flatMap((task): [NodeKey, Mark][] => {
      const { after, action } = task;
      return after && isMarked(task) ? [[after.key, action === 'added' ? 'added' : 'changed']] : [];
    }),
  );
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

import type { EdgeId, NodeKey } from '../../model/chain.ts';
import { NODE_SIZE, type Point, type Route } from '../../model/view.ts';
import { assignEntries } from './entries.ts';
import { exitHeights } from './exits.ts';
import { type Fitted, fitRoute } from './fit.ts';
import { type DrawnRoute, LedEdges } from './led.ts';
import { boundsOf, boxAt, makeNodeGrid } from './nodes.ts';
import { findWay } from './search.ts';
import type { RoutedEdge } from './types.ts';

/** Leads all edges of a chain round its nodes, each on lines of its own. */
export interface Router {
  /**
   * The routes of all edges whose ends have a place. An edge keeps the route that it had, as long as its ends lie where
   * they did and nothing was put onto it; one that has none takes that of the layout where it fits.
   */
  route(
    edges: readonly RoutedEdge[],
    positions: ReadonlyMap<NodeKey, Point>,
    layout: ReadonlyMap<EdgeId, Route>,
  ): ReadonlyMap<EdgeId, DrawnRoute>;
  /** The routes of the edges at nodes that are being moved. Where those are very many, none. */
  drag(moving: ReadonlyMap<NodeKey, Point>): ReadonlyMap<EdgeId, DrawnRoute>;
  /** Takes back what was dragged: every edge is where `route` led it last. */
  cancel(): void;
}

/** How far edges start and end outside of their nodes, in pixels: beside the sign of the exit, and for the arrow. */
export const OUTSIDE = { exit: 6, entry: 2 } as const;

/** More edges than this are not led anew at each step of a drag. */
const MOST_DRAGGED = 80;
/** How many ways are looked at for all edges that are led at one time, and at least for each. */
const MOST_WAYS = 6_000;
const LEAST_WAYS = 2;
/** A node that leaves lets go an edge that it had pushed aside, so far away, in pixels. */
const PUSHED = 300;

/** Where nodes lie. */
type Places = Pick<ReadonlyMap<NodeKey, Point>, 'get' | 'has'>;

/** What is to be led anew. */
interface Job {
  readonly edge: RoutedEdge;
  readonly from: Point;
  readonly to: Point;
  readonly exit: number;
  readonly stored: Route | undefined;
  readonly fitted: Fitted | null;
}

/**
 * Routes edges around tasks, and remembers what it did: after a move it routes only the edges that the move concerns.
 *
 * @example makeRouter().route(edges, view.positions, view.routes).get(edge.id)?.points
 */
export function makeRouter(): Router {
  return new OrthogonalRouter();
}

class OrthogonalRouter implements Router {
  readonly #nodes = makeNodeGrid();
  readonly #led = new LedEdges(this.#nodes);
  #edges: readonly RoutedEdge[] = [];
  #exits: ReadonlyMap<string, number> = new Map();
  #layout: ReadonlyMap<EdgeId, Route> = new Map();
  #placed: ReadonlyMap<NodeKey, Point> = new Map();
  /** Nodes that may lie elsewhere by now than `#placed` says. */
  readonly #dragged = new Set<NodeKey>();
  #byNode: Map<NodeKey, RoutedEdge[]> | null = null;
  #byTarget = new Map<NodeKey, RoutedEdge[]>();

  route(
    edges: readonly RoutedEdge[],
    positions: ReadonlyMap<NodeKey, Point>,
    layout: ReadonlyMap<EdgeId, Route>,
  ): ReadonlyMap<EdgeId, DrawnRoute> {
    if (edges !== this.#edges) {
      this.#edges = edges;
      this.#exits = exitHeights(edges);
      this.#byNode = null;
      this.#byTarget = groupBy(edges, ({ target }) => target);
    }
    this.#layout = layout;
    const touched = this.#takePlaces(positions);
    const found = new Set<EdgeId>();
    const anew: RoutedEdge[] = [];
    for (const edge of edges) {
      const [from, to] = [positions.get(edge.source), positions.get(edge.target)];
      if (!from || !to) continue;
      found.add(edge.id);
      if (touched.lines.has(edge.id) || !this.#holds(edge, from, to)) anew.push(edge);
    }
    for (const id of this.#led.ids()) if (!found.has(id)) this.#led.forget(id);
    this.#lead(anew, positions);
    for (const id of touched.labels) this.#led.label(id);
    return new Map(
      edges.flatMap(({ id }): [EdgeId, DrawnRoute][] => (found.has(id) ? [[id, this.#led.get(id)!.drawn]] : [])),
    );
  }

  drag(moving: ReadonlyMap<NodeKey, Point>): ReadonlyMap<EdgeId, DrawnRoute> {
    this.#byNode ??= byEnds(this.#edges);
    const edges = new Set([...moving.keys()].flatMap((key) => this.#byNode!.get(key) ?? []));
    if (edges.size === 0 || edges.size > MOST_DRAGGED) return new Map();
    // all other places stay as they are: thousands of them are not copied at each step
    const placed = this.#placed;
    const positions: Places = {
      get: (key) => moving.get(key) ?? placed.get(key),
      has: (key) => moving.has(key) || placed.has(key),
    };
    this.#led.remember();
    for (const [key, point] of moving) {
      this.#dragged.add(key);
      this.#nodes.add(key, boxAt(point));
    }
    const anew = [...edges].filter(({ source, target }) => positions.has(source) && positions.has(target));
    this.#lead(
      anew.filter((edge) => !this.#holds(edge, positions.get(edge.source)!, positions.get(edge.target)!)),
      positions,
    );
    return new Map(anew.map(({ id }) => [id, this.#led.get(id)!.drawn]));
  }

  cancel(): void {
    for (const key of this.#dragged) {
      const point = this.#placed.get(key);
      if (point) this.#nodes.add(key, boxAt(point));
      else this.#nodes.remove(key);
    }
    this.#dragged.clear();
    this.#led.takeBack();
  }

  /**
   * Notes where nodes lie now. Says whose lines or labels one of those that moved lies upon, and which edges one had
   * pushed aside.
   */
  #takePlaces(positions: ReadonlyMap<NodeKey, Point>): { lines: Set<EdgeId>; labels: Set<EdgeId> } {
    const [lines, labels] = [new Set<EdgeId>(), new Set<EdgeId>()];
    const before = this.#placed;
    this.#led.settle();
    if (positions === before && this.#dragged.size === 0) return { lines, labels };
    this.#dragged.clear();
    const left = [...before].flatMap(([key, point]) => (isSame(positions.get(key), point) ? [] : [point]));
    for (const key of before.keys()) if (!positions.has(key)) this.#nodes.remove(key);
    const put: NodeKey[] = [];
    for (const [key, point] of positions) {
      if (!isSame(this.#nodes.boxOf(key), point)) this.#nodes.add(key, boxAt(point));
      if (!isSame(before.get(key), point)) put.push(key);
    }
    this.#placed = positions;
    if (this.#led.size === 0) return { lines, labels };
    for (const key of put) {
      const box = this.#nodes.boxOf(key)!;
      for (const id of this.#led.lines.edgesIn(box)) lines.add(id);
      for (const id of this.#led.labels.edgesIn({ ...box, x: box.x - 10, width: box.width + 20 })) labels.add(id);
    }
    if (left.length > 0) {
      for (const { edge, isPushed, drawn } of this.#led.all()) {
        if (!isPushed) continue;
        const box = boundsOf(drawn.points, PUSHED);
        if (
          left.some(
            ({ x, y }) =>
              x <= box.x + box.width &&
              x + NODE_SIZE.width >= box.x &&
              y <= box.y + box.height &&
              y + NODE_SIZE.height >= box.y,
          )
        )
          lines.add(edge.id);
      }
    }
    return { lines, labels };
  }

  #holds(edge: RoutedEdge, from: Point, to: Point): boolean {
    const led = this.#led.get(edge.id);
    return (
      led !== undefined &&
      isSameEdge(led.edge, edge) &&
      isSame(led.from, from) &&
      isSame(led.to, to) &&
      led.stored === this.#layout.get(edge.id) &&
      led.exit === this.#exits.get(edge.owner)
    );
  }

  #lead(edges: readonly RoutedEdge[], positions: Places): void {
    const jobs = edges.map((edge) => this.#job(edge, positions));
    const entries = this.#entriesOf(jobs, positions);
    // where there is no room for one more, all come in anew
    for (const [id, height] of entries) {
      const led = this.#led.get(id);
      if (led && led.entry !== height) jobs.push({ ...this.#job(led.edge, positions), fitted: null });
    }
    const climb = ({ edge, from, to, exit }: Job) => Math.abs(to.y + entries.get(edge.id)! - from.y - exit);
    // what the layout laid lies as it does; of the others those that lead straight on come first
    const ordered = [
      ...jobs.filter(({ fitted }) => fitted),
      ...jobs.filter(({ fitted }) => !fitted).toSorted((one, other) => climb(one) - climb(other)),
    ];
    const ends = ordered.map(({ edge, from, to, exit }) => ({
      start: { x: from.x + NODE_SIZE.width + OUTSIDE.exit, y: from.y + exit },
      end: { x: to.x - OUTSIDE.entry, y: to.y + entries.get(edge.id)! },
      owner: edge.owner,
    }));
    const budget = Math.max(LEAST_WAYS, Math.floor(MOST_WAYS / ordered.filter(({ fitted }) => !fitted).length));
    ordered.forEach(({ edge }, index) =>
      this.#led.lines.reserve(edge.id, edge.owner, ends[index]!.start, ends[index]!.end),
    );
    ordered.forEach(({ edge, from, to, exit, stored, fitted }, index) => {
      const { points, isPushed } = findWay({ lines: this.#led.lines, nodes: this.#nodes }, edge, ends[index]!, fitted, {
        left: budget,
      });
      this.#led.lead({
        edge,
        from,
        to,
        stored,
        exit,
        entry: entries.get(edge.id)!,
        isPushed,
        drawn: { points, label: null },
      });
    });
    for (const { edge, fitted } of ordered) this.#led.label(edge.id, fitted?.label);
  }

  #job(edge: RoutedEdge, positions: Places): Job {
    const [from, to] = [positions.get(edge.source)!, positions.get(edge.target)!];
    const exit = this.#exits.get(edge.owner)!;
    const stored = this.#layout.get(edge.id);
    this.#led.forget(edge.id);
    return { edge, from, to, exit, stored, fitted: stored ? fitRoute(stored, from, to, exit) : null };
  }

  #entriesOf(jobs: readonly Job[], positions: Places): Map<EdgeId, number> {
    const known = new Map(jobs.map((job) => [job.edge.id, job]));
    const found = new Map<EdgeId, number>();
    for (const target of new Set(jobs.map(({ edge }) => edge.target))) {
      const all = (this.#byTarget.get(target) ?? []).filter(({ source }) => positions.has(source));
      // an entry that is kept goes before one that would only be kept; of those, one that an edge leads straight to
      const rank = ({ id }: RoutedEdge) => (known.has(id) ? (known.get(id)!.fitted?.points.length === 0 ? 1 : 2) : 0);
      const ranked = all.toSorted((one, other) => rank(one) - rank(other));
      const arrivals = ranked.map(({ id, source, owner }) => {
        const job = known.get(id);
        const from = positions.get(source)!.y + this.#exits.get(owner)!;
        return {
          id,
          from: job?.fitted?.points.at(-2)?.y ?? from,
          height: job ? (job.fitted?.entry ?? null) : (this.#led.get(id)?.entry ?? null),
        };
      });
      for (const [id, height] of assignEntries(arrivals)) found.set(id, height);
    }
    return found;
  }
}

function isSameEdge(one: RoutedEdge, other: RoutedEdge): boolean {
  return (
    one === other ||
    (one.source === other.source &&
      one.target === other.target &&
      one.owner === other.owner &&
      one.labelWidth === other.labelWidth)
  );
}

function isSame(one: Point | undefined, other: Point): boolean {
  return one === other || (one !== undefined && one.x === other.x && one.y === other.y);
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = found.get(key);
    if (list) list.push(item);
    else found.set(key, [item]);
  }
  return found;
}

function byEnds(edges: readonly RoutedEdge[]): Map<NodeKey, RoutedEdge[]> {
  const found = groupBy(edges, ({ source }) => source);
  for (const edge of edges)
    if (edge.target !== edge.source) found.set(edge.target, [...(found.get(edge.target) ?? []), edge]);
  return found;
}

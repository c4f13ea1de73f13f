import type { EdgeId, NodeKey } from '../model/chain.ts';
import type { StatusKind } from '../model/status.ts';
import { EXIT_TOPS, NODE_SIZE, type Point, type Route } from '../model/view.ts';
import { entryHeights } from './routing/entries.ts';
import { longestLevel } from './routing/points.ts';
import { uncross } from './uncross.ts';

interface ElkBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

interface ElkEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly sections?: readonly {
    readonly startPoint: Point;
    readonly endPoint: Point;
    readonly bendPoints?: readonly Point[];
  }[];
}

/** The part of the layout engine's JSON that we write and read (https://eclipse.dev/elk, JSON format). */
export interface ElkGraph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly (ElkBox & {
    readonly ports: readonly ElkBox[];
    readonly layoutOptions: Readonly<Record<string, string>>;
  })[];
  readonly edges: readonly ElkEdge[];
  readonly width?: number;
  readonly height?: number;
}

/** An edge that is to be routed. */
export interface LayoutEdge {
  readonly id: EdgeId;
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly kind: StatusKind;
}

/** The places of one component's nodes and edges, from its own top left corner. */
export interface PlacedPart {
  readonly positions: ReadonlyMap<NodeKey, Point>;
  readonly routes: ReadonlyMap<EdgeId, Route>;
  readonly width: number;
  readonly height: number;
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  // a sixth less time than with the default of 7, for three crossings more in a hundred
  'elk.layered.thoroughness': '4',
  // labels are placed after the layout, and have room between two layers
  'elk.layered.spacing.nodeNodeBetweenLayers': '140',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeEdge': '12',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
} as const;

const FIXED = { 'elk.portConstraints': 'FIXED_POS' } as const;

const SOURCE_HANDLES = Object.keys(EXIT_TOPS) as (keyof typeof EXIT_TOPS)[];

/**
 * One component as the layout engine takes it. Nodes and edges are numbered: keys may be any text.
 *
 * @param keys - The component's nodes, in the order they should keep where it is free.
 * @param edges - Its edges.
 */
export function toElk(keys: readonly NodeKey[], edges: readonly LayoutEdge[]): ElkGraph {
  const number = new Map(keys.map((key, index) => [key, index]));
  const entries = portsOf(edges, number);
  return withUsedPorts({
    id: 'root',
    layoutOptions: OPTIONS,
    children: keys.map((key, index) => elkNode(`n${index}`, entries.counts.get(key) ?? 0)),
    edges: edges.map(({ source, target, kind }, index) => ({
      id: `e${index}`,
      sources: [`n${number.get(source)}.${kind === 'OTHER' ? 'ANY' : kind}`],
      targets: [`n${number.get(target)}.in${entries.ports[index]}`],
    })),
  });
}

/** Without the ports at which no edge ends: they change nothing, and take time. */
function withUsedPorts(graph: ElkGraph): ElkGraph {
  const used = new Set(graph.edges.flatMap(({ sources, targets }) => [...sources, ...targets]));
  return {
    ...graph,
    children: graph.children.map((child) => ({ ...child, ports: child.ports.filter(({ id }) => used.has(id)) })),
  };
}

/** An entry for each edge, in the order of the tasks that they come from. */
function portsOf(edges: readonly LayoutEdge[], number: ReadonlyMap<NodeKey, number>) {
  const counts = new Map<NodeKey, number>();
  const ports = edges.map(() => 0);
  const bySource = edges
    .map((_, index) => index)
    .toSorted((one, other) => number.get(edges[one]!.source)! - number.get(edges[other]!.source)!);
  for (const index of bySource) {
    const { target } = edges[index]!;
    const count = counts.get(target) ?? 0;
    ports[index] = count;
    counts.set(target, count + 1);
  }
  return { counts, ports };
}

function elkNode(id: string, entries: number): ElkGraph['children'][number] {
  const port = (name: string, x: number, y: number, side: string) => ({
    id: `${id}.${name}`,
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  });
  const exits = SOURCE_HANDLES.map((status) => port(status, NODE_SIZE.width, EXIT_TOPS[status], 'EAST'));
  const ins = entryHeights(entries).map((height, index) => port(`in${index}`, 0, height, 'WEST'));
  return { id, ...NODE_SIZE, layoutOptions: FIXED, ports: [...ins, ...exits] };
}

/**
 * What the layout engine made of `toElk(keys, edges)`.
 *
 * @example fromElk(keys, edges, await elk.layout(toElk(keys, edges))).positions
 */
export function fromElk(keys: readonly NodeKey[], edges: readonly LayoutEdge[], graph: ElkGraph): PlacedPart {
  const positions = new Map<NodeKey, Point>();
  graph.children.forEach((child, index) => positions.set(keys[index]!, round({ x: child.x ?? 0, y: child.y ?? 0 })));
  const routes = new Map<EdgeId, Route>();
  graph.edges.forEach(({ sections }, index) => {
    const section = sections?.[0];
    if (!section) return;
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(round);
    routes.set(edges[index]!.id, { points, label: longestLevel(points) });
  });
  return {
    positions,
    routes: uncross(routes, edges),
    width: graph.width ?? NODE_SIZE.width,
    height: graph.height ?? NODE_SIZE.height,
  };
}

function round({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

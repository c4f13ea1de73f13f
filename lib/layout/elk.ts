import type { NodeKey } from '../model/chain.ts';
import { NODE_SIZE, type Point } from '../model/view.ts';

/** The part of the layout engine's JSON that we write and read (https://eclipse.dev/elk, JSON format). */
export interface ElkGraph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly { readonly id: string; readonly width: number; readonly height: number; readonly x?: number; readonly y?: number }[];
  readonly edges: readonly { readonly id: string; readonly sources: readonly string[]; readonly targets: readonly string[] }[];
  readonly width?: number;
  readonly height?: number;
}

/** The places of one component's nodes, from its own top left corner. */
export interface PlacedPart {
  readonly positions: ReadonlyMap<NodeKey, Point>;
  readonly width: number;
  readonly height: number;
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '96',
  'elk.spacing.nodeNode': '40',
  'elk.layered.spacing.edgeNodeBetweenLayers': '28',
  'elk.spacing.edgeNode': '24',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
} as const;

/**
 * One component as the layout engine takes it. Nodes and edges are numbered: keys may be any text.
 *
 * @param keys - The component's nodes, in the order they should keep where it is free.
 * @param edges - Its edges, as pairs of keys.
 */
export function toElk(keys: readonly NodeKey[], edges: readonly (readonly [NodeKey, NodeKey])[]): ElkGraph {
  const number = new Map(keys.map((key, index) => [key, `n${index}`]));
  return {
    id: 'root',
    layoutOptions: OPTIONS,
    children: keys.map((key) => ({ id: number.get(key)!, ...NODE_SIZE })),
    edges: edges.map(([source, target], index) => ({ id: `e${index}`, sources: [number.get(source)!], targets: [number.get(target)!] })),
  };
}

/** What the layout engine made of `toElk(keys, …)`. */
export function fromElk(keys: readonly NodeKey[], graph: ElkGraph): PlacedPart {
  const positions = new Map<NodeKey, Point>();
  graph.children.forEach((child, index) => positions.set(keys[index]!, { x: Math.round(child.x ?? 0), y: Math.round(child.y ?? 0) }));
  return { positions, width: graph.width ?? NODE_SIZE.width, height: graph.height ?? NODE_SIZE.height };
}


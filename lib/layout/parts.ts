import type { Chain, NodeKey } from '../model/chain.ts';
import { components } from '../model/components.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import { statusKind } from '../model/status.ts';
import { NODE_SIZE } from '../model/view.ts';
import { type ElkGraph, type LayoutEdge, toElk } from './elk.ts';
import { COMPONENT_GAP } from './pack.ts';

/** One component that is to be laid out. */
export interface LayoutPart {
  readonly keys: readonly NodeKey[];
  readonly edges: readonly LayoutEdge[];
  readonly graph: ElkGraph;
}

/**
 * A chain as jobs for the layout engine, a component each, in file order; tasks without edges share one.
 *
 * @param only - Lays out these nodes alone, with the edges between them.
 * @example for (const { keys, edges } of layoutParts(chain)) await elk.layout(toElk(keys, edges))
 */
export function layoutParts(chain: Chain, only?: ReadonlySet<NodeKey>): LayoutPart[] {
  const graph = graphOf(chain);
  const whole = components(chain);
  const all = only ? whole.map((keys) => keys.filter((key) => only.has(key))).filter((keys) => keys.length > 0) : whole;
  const lone = all.filter((keys) => keys.length === 1).flat();
  const keysOf = [...all.filter((keys) => keys.length > 1), ...(lone.length > 0 ? [lone] : [])];
  const partOf = new Map<NodeKey, number>();
  keysOf.forEach((keys, index) => keys.forEach((key) => partOf.set(key, index)));
  const edges = keysOf.map((): LayoutEdge[] => []);
  for (const edge of graph.edges) {
    const source = sourceKey(graph, edge);
    if (only && !(only.has(source) && only.has(edge.target))) continue;
    edges[partOf.get(source)!]!.push({ id: edge.id, source, target: edge.target, kind: statusKind(edge.status) });
  }
  return keysOf.map((keys, index) => ({ keys, edges: edges[index]!, graph: toElk(keys, edges[index]!) }));
}

/**
 * About the area that parts take once they are laid out, in square pixels.
 *
 * @example makePacker(estimateArea(layoutParts(chain)))
 */
export function estimateArea(parts: readonly LayoutPart[]): number {
  const cell = (NODE_SIZE.width + 170) * (NODE_SIZE.height + 50);
  return parts.reduce((sum, { keys }) => sum + keys.length * cell * 1.6 + COMPONENT_GAP ** 2, 0);
}

import { type Box, type DrawnRoute, EXIT_TOPS, NODE_SIZE, type RoutedEdge } from '../../lib/editor/index.ts';
import type { NodeKey, Point } from '../../lib/index.ts';
import { LABEL_HEIGHT } from '../../lib/layout/routing/labels.ts';

/** An edge to be drawn, from `a FAILED b`. */
export function routed(words: string): RoutedEdge {
  const [source, status, target] = words.split(' ') as [string, string, string];
  const kind = status === 'SUCCEEDED' || status === 'FAILED' || status === 'ANY' ? status : 'OTHER';
  return { id: words, source, target, kind, owner: `${source} ${status}`, labelWidth: 80 };
}

interface Line {
  readonly owner: string;
  readonly edge: string;
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Pairs of edges of different owners of which one lies on the other, each with where. */
export function overlaps(edges: readonly RoutedEdge[], routes: ReadonlyMap<string, DrawnRoute>): string[] {
  const lines = edges.flatMap(({ id, owner }) => linesOf(id, owner, routes.get(id)?.points ?? []));
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const isSame = one.owner !== other.owner && one.upright === other.upright && Math.abs(one.at - other.at) < 1;
      const length = Math.min(one.to, other.to) - Math.max(one.from, other.from);
      return isSame && length > 0
        ? [`${one.edge} | ${other.edge} at ${one.upright ? 'x' : 'y'} ${one.at}, ${length} long`]
        : [];
    }),
  );
}

function linesOf(edge: string, owner: string, points: readonly Point[]): Line[] {
  return points.slice(1).map((to, index) => {
    const from = points[index]!;
    const upright = from.x === to.x;
    const [one, other] = upright ? [from.y, to.y] : [from.x, to.x];
    return {
      edge,
      owner,
      upright,
      at: upright ? from.x : from.y,
      from: Math.min(one, other),
      to: Math.max(one, other),
    };
  });
}

/** What labels cover that they must not: other labels, nodes, and their exits. */
export function coveredByLabels(
  edges: readonly RoutedEdge[],
  routes: ReadonlyMap<string, DrawnRoute>,
  positions: ReadonlyMap<NodeKey, Point>,
): string[] {
  const labels = edges.flatMap(({ id, labelWidth }): (readonly [string, Box])[] => {
    const label = routes.get(id)?.label;
    const width = label?.form === 'icon' ? LABEL_HEIGHT : labelWidth;
    return label ? [[id, { x: label.x - width / 2, y: label.y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT }]] : [];
  });
  const nodes = [...positions].flatMap(([key, { x, y }]): (readonly [string, Box])[] => [
    [key, { x, y, ...NODE_SIZE }],
    ...Object.entries(EXIT_TOPS).map(
      ([exit, top]) =>
        [`${key}.${exit}`, { x: x + NODE_SIZE.width - 6, y: y + top - 6, width: 12, height: 12 }] as const,
    ),
  ]);
  return labels.flatMap(([id, box], index) =>
    [...labels.slice(index + 1), ...nodes].flatMap(([name, other]) =>
      isOver(box, other) ? [`label of ${id} over ${name}`] : [],
    ),
  );
}

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

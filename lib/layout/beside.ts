import type { Chain, NodeKey } from '../model/chain.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import type { Point, View } from '../model/view.ts';
import { readingOrder } from './readingOrder.ts';
import { STEP, areTooClose } from './spacing.ts';

/**
 * Places for the tasks of another chain, as one block: as they lie there, else in columns by how many tasks come
 * before. The block's top left corner is `at`, or further down where something is in the way.
 */
export function placedBeside(view: View, chain: Chain, theirs: View, at: Point): Map<NodeKey, Point> {
  const known = chain.tasks.every(({ key }) => theirs.positions.has(key));
  const block = known ? new Map(chain.tasks.map(({ key }) => [key, theirs.positions.get(key)!])) : columns(chain);
  const left = Math.min(...[...block.values()].map(({ x }) => x));
  const top = Math.min(...[...block.values()].map(({ y }) => y));
  const moved = [...block].map(([key, { x, y }]): [NodeKey, Point] => [
    key,
    { x: Math.round(x - left + at.x), y: Math.round(y - top + at.y) },
  ]);
  const taken = [...view.positions.values()];
  const down = (rows: number) => moved.map(([key, { x, y }]): [NodeKey, Point] => [key, { x, y: y + rows * STEP.y }]);
  for (let rows = 0; ; rows += 1) {
    const lower = down(rows);
    if (lower.every(([, point]) => taken.every((other) => !areTooClose(point, other)))) return new Map(lower);
  }
}

function columns(chain: Chain): Map<NodeKey, Point> {
  const graph = graphOf(chain);
  const column = new Map<NodeKey, number>();
  const rows = new Map<number, number>();
  const found = new Map<NodeKey, Point>();
  for (const { key } of readingOrder(chain)) {
    const task = graph.byKey.get(key);
    if (!task) continue;
    const before = task.incoming.flatMap((entry) =>
      entry.kind === 'edge' ? (column.get(sourceKey(graph, entry)) ?? []) : [],
    );
    const x = Math.max(-1, ...before) + 1;
    const row = rows.get(x) ?? 0;
    column.set(key, x);
    rows.set(x, row + 1);
    found.set(key, { x: x * STEP.x, y: row * STEP.y });
  }
  return found;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_SIZE, type RoutedEdge, makeRouter } from '../../../../lib/editor/index.ts';
import type { NodeKey, Point } from '../../../../lib/index.ts';
import { coveredByLabels, overlaps, routed } from '../../../support/routes.ts';

const at = (x: number, y: number): Point => ({ x, y });
const placed = (nodes: Record<string, Point>) => new Map(Object.entries(nodes));
const NO_LAYOUT = new Map();

function draw(edges: readonly string[], nodes: Record<string, Point>) {
  const routes = makeRouter().route(edges.map(routed), placed(nodes), NO_LAYOUT);
  return (edge: string) => routes.get(edge)!;
}

describe('a way', () => {
  it('leads straight on, or with one step, where nothing is in the way', () => {
    expect(draw(['a SUCCEEDED b'], { a: at(0, 0), b: at(400, 0) })('a SUCCEEDED b').points).toEqual([
      at(222, 15),
      at(398, 15),
    ]);
    expect(draw(['a SUCCEEDED b'], { a: at(0, 0), b: at(400, 90) })('a SUCCEEDED b').points).toEqual([
      at(222, 15),
      at(242, 15),
      at(242, 105),
      at(398, 105),
    ]);
  });

  it('goes round a node between its ends', () => {
    const { points } = draw(['a SUCCEEDED b'], { a: at(0, 0), between: at(400, 0), b: at(800, 0) })('a SUCCEEDED b');
    expect(points).toHaveLength(6);
    expect(Math.abs(points[2]!.y - 30)).toBeGreaterThan(30);
  });

  it('leads back round its own nodes', () => {
    const { points } = draw(['a SUCCEEDED b'], { a: at(400, 0), b: at(0, 0) })('a SUCCEEDED b');
    expect(points[1]!.x).toBeGreaterThan(616);
    expect(points.at(-2)!.x).toBeLessThan(0);
    expect(points[2]!.y < 0 || points[2]!.y > 60).toBe(true);
  });

  it('is not where another edge runs', () => {
    const edges = ['a SUCCEEDED c', 'a FAILED c', 'b SUCCEEDED c', 'b FAILED d', 'b ANY d'];
    const nodes = { a: at(0, 0), b: at(0, 120), c: at(400, 240), d: at(400, 0) };
    const routes = makeRouter().route(edges.map(routed), placed(nodes), NO_LAYOUT);
    expect(overlaps(edges.map(routed), routes)).toEqual([]);
  });

  it('comes in by an entry of its own, in the order in which edges arrive', () => {
    const way = draw(['a SUCCEEDED c', 'b SUCCEEDED c'], { b: at(0, 0), a: at(0, 120), c: at(400, 60) });
    expect([way('b SUCCEEDED c'), way('a SUCCEEDED c')].map(({ points }) => points.at(-1)!.y)).toEqual([75, 95]);
  });

  it('is not shared by the loops of one task, nor by edges between the same two', () => {
    const edges = [
      'a SUCCEEDED a',
      'a FAILED a',
      'a ANY a',
      'a SUCCEEDED b',
      'a FAILED b',
      'b SUCCEEDED a',
      'b FAILED a',
    ].map(routed);
    const routes = makeRouter().route(edges, placed({ a: at(0, 0), b: at(500, 20) }), NO_LAYOUT);
    expect(overlaps(edges, routes)).toEqual([]);
  });

  it('of another status leaves below the last exit, each word on its own', () => {
    const way = draw(['a ANY b', 'a ABORTED b', 'a SKIPPED c'], { a: at(0, 0), b: at(400, 0), c: at(400, 200) });
    expect(new Set(['a ANY b', 'a ABORTED b', 'a SKIPPED c'].map((edge) => way(edge).points[0]!.y)).size).toBe(3);
  });
});

describe('routes of a layout', () => {
  const stored = { points: [at(216, 15), at(300, 15), at(300, 215), at(400, 215)], label: at(350, 215) };
  const edge = routed('a SUCCEEDED b');
  const layout = new Map([[edge.id, stored]]);
  const bends = (nodes: Record<string, Point>) =>
    makeRouter().route([edge], placed(nodes), layout).get(edge.id)!.points.slice(1, -1);

  it('hold where their ends lie as they did, or moved alike', () => {
    expect(bends({ a: at(0, 0), b: at(400, 200) })).toEqual([at(300, 15), at(300, 215)]);
    expect(bends({ a: at(50, 10), b: at(450, 210) })).toEqual([at(350, 25), at(350, 225)]);
  });

  it('do not hold where an end lies elsewhere, or a node lies on them', () => {
    expect(bends({ a: at(0, 0), b: at(420, 200) })).toEqual([at(242, 15), at(242, 215)]);
    expect(bends({ a: at(0, 0), b: at(400, 200), on: at(260, 100) })).not.toEqual([at(300, 15), at(300, 215)]);
  });
});

describe('what does not change', () => {
  const edges = ['a SUCCEEDED b', 'b SUCCEEDED c'].map(routed);
  const nodes = { a: at(0, 0), b: at(400, 90), c: at(800, 0), lone: at(0, 300) };

  it('stays the same object', () => {
    const router = makeRouter();
    const before = router.route(edges, placed(nodes), NO_LAYOUT);
    const after = router.route(edges, placed({ ...nodes, lone: at(0, 400) }), NO_LAYOUT);
    for (const { id } of edges) expect(after.get(id)).toBe(before.get(id));
  });

  it('comes back when a node that was put onto it leaves', () => {
    const router = makeRouter();
    const before = router.route(edges, placed(nodes), NO_LAYOUT).get('a SUCCEEDED b')!.points;
    const pushed = router.route(edges, placed({ ...nodes, lone: at(235, 30) }), NO_LAYOUT).get('a SUCCEEDED b')!.points;
    expect(pushed).not.toEqual(before);
    expect(router.route(edges, placed(nodes), NO_LAYOUT).get('a SUCCEEDED b')!.points).toEqual(before);
  });

  it('is where a drag had led it, once the node is let go', () => {
    const router = makeRouter();
    router.route(edges, placed(nodes), NO_LAYOUT);
    const dragged = router.drag(new Map([['b', at(410, 150)]]));
    const dropped = router.route(edges, placed({ ...nodes, b: at(410, 150) }), NO_LAYOUT);
    expect(new Set(dragged.keys())).toEqual(new Set(edges.map(({ id }) => id)));
    for (const [id, route] of dragged) expect(dropped.get(id)).toBe(route);
  });
});

/** Nodes in the cells of a grid, a little beside its lines, and edges between any of them. */
const chains = fc
  .record({
    cells: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 10 }),
    gap: fc.constantFrom(at(60, 36), at(100, 30), at(150, 60)),
    jitter: fc.array(fc.record({ x: fc.integer({ min: 0, max: 18 }), y: fc.integer({ min: 0, max: 14 }) }), {
      minLength: 10,
      maxLength: 10,
    }),
    edges: fc.uniqueArray(fc.tuple(fc.nat(9), fc.constantFrom('SUCCEEDED', 'FAILED', 'ANY', 'ABORTED'), fc.nat(9)), {
      maxLength: 18,
      selector: String,
    }),
    moves: fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 24 })), { maxLength: 4 }),
  })
  .map(({ cells, gap, jitter, edges, moves }) => {
    const placeOf = (cell: number, index: number) => {
      const by = jitter[index]!;
      return at(
        (cell % 5) * (NODE_SIZE.width + gap.x + 18) + by.x,
        Math.floor(cell / 5) * (NODE_SIZE.height + gap.y + 14) + by.y,
      );
    };
    const keyOf = (index: number) => `n${index % cells.length}`;
    const places = [new Map(cells.map((cell, index) => [keyOf(index), placeOf(cell, index)]))];
    const taken = [...cells];
    for (const [index, cell] of moves) {
      const moved = index % cells.length;
      if (taken.includes(cell)) continue;
      taken[moved] = cell;
      places.push(new Map([...places.at(-1)!, [keyOf(moved), placeOf(cell, moved)]]));
    }
    const names = new Set(edges.map(([from, status, to]) => `${keyOf(from)} ${status} ${keyOf(to)}`));
    return { edges: [...names].map(routed), places };
  });

function faults(edges: readonly RoutedEdge[], places: readonly ReadonlyMap<NodeKey, Point>[]): string[] {
  const router = makeRouter();
  return places.flatMap((positions) => {
    const routes = router.route(edges, positions, NO_LAYOUT);
    return [...overlaps(edges, routes), ...coveredByLabels(edges, routes, positions)];
  });
}

describe('any chain', () => {
  it('has no edge on one of another task or status and no label on a label, a task or an exit, also after tasks are moved', () => {
    fc.assert(
      fc.property(chains, ({ edges, places }) => {
        expect(faults(edges, places)).toEqual([]);
      }),
      { seed: 1305, numRuns: 200 },
    );
  });

  it('is as it was before a drag that is cancelled, and goes on from there', () => {
    fc.assert(
      fc.property(chains, ({ edges, places }) => {
        const [router, calm] = [makeRouter(), makeRouter()];
        const [first, ...later] = places;
        const before = router.route(edges, first!, NO_LAYOUT);
        calm.route(edges, first!, NO_LAYOUT);
        for (const positions of later)
          for (const key of positions.keys()) router.drag(new Map([[key, positions.get(key)!]]));
        router.cancel();
        expect([...router.route(edges, first!, NO_LAYOUT)]).toEqual([...before]);
        for (const positions of later)
          expect([...router.route(edges, positions, NO_LAYOUT)]).toEqual([...calm.route(edges, positions, NO_LAYOUT)]);
      }),
      { seed: 1313, numRuns: 200 },
    );
  });
});

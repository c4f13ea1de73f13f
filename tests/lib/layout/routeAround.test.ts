import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClear, obstaclesOf, routeAround } from '../../../lib/index.ts';

const NONE = new Set<string>();
const at = (x: number, y: number) => ({ x, y });
const around = (nodes: Record<string, { x: number; y: number }>) => obstaclesOf(new Map(Object.entries(nodes)));

describe('routeAround', () => {
  it('leads straight on, or with one step, where nothing is in the way', () => {
    expect(routeAround(at(0, 0), at(300, 0), around({}), NONE)!.points).toEqual([at(0, 0), at(300, 0)]);
    expect(routeAround(at(0, 0), at(300, 100), around({}), NONE)!.points).toEqual([at(0, 0), at(150, 0), at(150, 100), at(300, 100)]);
  });

  it('goes round a node between its ends', () => {
    const obstacles = around({ between: at(200, -30) });
    const { points } = routeAround(at(0, 0), at(700, 0), obstacles, NONE)!;
    expect(points.length).toBe(6);
    expect(isClear(points, obstacles, NONE)).toBe(true);
  });

  it('leads back round its own nodes', () => {
    const nodes = { source: at(400, 0), target: at(0, 0) };
    const { points } = routeAround(at(616, 15), at(0, 15), around(nodes), new Set(['source', 'target']))!;
    expect(points[1]!.x).toBeGreaterThan(616);
    expect(points.at(-2)!.x).toBeLessThan(0);
    expect(Math.abs(points[2]!.y - 15)).toBeGreaterThan(44);
  });

  it('is behind no node, wherever nodes lie, or says that there is no such way', () => {
    const point = fc.record({ x: fc.integer({ min: -1500, max: 1500 }), y: fc.integer({ min: -800, max: 800 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), point, point, (nodes, start, end) => {
        const obstacles = obstaclesOf(new Map(nodes.map((node, index) => [String(index), node])));
        const route = routeAround(start, end, obstacles, NONE);
        if (!route) return;
        expect(isClear(route.points, obstacles, NONE)).toBe(true);
        expect([route.points[0], route.points.at(-1)]).toEqual([start, end]);
      }),
      { seed: 71, numRuns: 300 },
    );
  });
});

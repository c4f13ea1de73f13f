import { describe, expect, it } from 'vitest';
import {
  NODE_SIZE,
  estimateArea,
  freePlace,
  fromElk,
  layoutParts,
  makePacker,
  placeAfter,
  placeBelow,
} from '../../../lib/editor/index.ts';
import type { Point } from '../../../lib/index.ts';
import { EMPTY_VIEW } from '../../../lib/model/view.ts';
import { chainOf } from '../../support/chainOf.ts';

function viewOf(...points: Point[]) {
  return { ...EMPTY_VIEW, positions: new Map(points.map((point, index) => [`n${index}`, point])) };
}

function overlap(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < NODE_SIZE.width && Math.abs(a.y - b.y) < NODE_SIZE.height;
}

describe('placing', () => {
  it('takes the wanted place when it is free', () =>
    expect(freePlace(viewOf(), { x: 5, y: 6 })).toEqual({ x: 5, y: 6 }));

  it('goes down before it goes up, and never onto another node', () => {
    const there = { x: 0, y: 0 };
    const place = freePlace(viewOf(there), there);
    expect(place.y).toBeGreaterThan(0);
    expect(overlap(place, there)).toBe(false);
  });

  it('puts what follows to the right, and strangers below', () => {
    const cause = { x: 100, y: 50 };
    expect(placeAfter(viewOf(cause), cause).x).toBeGreaterThanOrEqual(100 + NODE_SIZE.width);
    expect(placeBelow(viewOf(cause, { x: 40, y: 500 }))).toMatchObject({ x: 40 });
    expect(placeBelow(viewOf(cause)).y).toBeGreaterThan(50 + NODE_SIZE.height);
    expect(placeBelow(viewOf())).toEqual({ x: 0, y: 0 });
  });
});

describe('packing', () => {
  it('fills rows from the left and never lets parts touch', () => {
    const size = { width: 300, height: 200 };
    const pack = makePacker(9 * 300 * 200);
    const places = Array.from({ length: 9 }, () => pack(size));
    expect(new Set(places.map(({ y }) => y)).size).toBeGreaterThan(1);
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= 300 || Math.abs(a.y - b.y) >= 200).toBe(true);
    }
  });

  it('places a part wider than the row alone', () => {
    const pack = makePacker(100);
    expect([pack({ width: 900, height: 10 }), pack({ width: 900, height: 10 })].map(({ x }) => x)).toEqual([0, 0]);
  });
});

describe('jobs for the layout engine', () => {
  const chain = chainOf(
    ['a', 'b', 'lone', 'x', 'y', 'lonely'],
    ['a SUCCEEDED b', 'far FAILED b', 'y ANY x', 'x ANY x'],
  ).chain;
  const parts = layoutParts(chain);

  it('are one a component, and one for all tasks without edges', () => {
    expect(parts.map(({ keys }) => keys)).toEqual([
      ['a', 'b', 'far'],
      ['x', 'y'],
      ['lone', 'lonely'],
    ]);
    expect(estimateArea(parts)).toBeGreaterThan(6 * NODE_SIZE.width * NODE_SIZE.height);
  });

  it('number nodes and edges, whatever the keys are, and lead each edge from the exit of its status to an entry of its own', () => {
    const { children, edges } = parts[0]!.graph;
    expect(children.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2']);
    expect(edges.map(({ id, sources, targets }) => [id, ...sources, ...targets])).toEqual([
      ['e0', 'n0.SUCCEEDED', 'n1.in0'],
      ['e1', 'n2.FAILED', 'n1.in1'],
    ]);
  });

  it('have a port for each exit and entry at which an edge ends, and no others', () => {
    const { children } = parts[0]!.graph;
    expect(children.map(({ ports }) => ports.map(({ id }) => id))).toEqual([
      ['n0.SUCCEEDED'],
      ['n1.in0', 'n1.in1'],
      ['n2.FAILED'],
    ]);
  });

  it('come back as whole pixels by key', () => {
    const { keys, edges, graph } = parts[0]!;
    const section = { startPoint: { x: 0.4, y: 1 }, bendPoints: [{ x: 5, y: 1.5 }], endPoint: { x: 9.6, y: 2 } };
    const placed = fromElk(keys, edges, {
      ...graph,
      width: 500,
      height: 90,
      children: graph.children.map((child, index) => ({ ...child, x: index * 10.4, y: 0.6 })),
      edges: graph.edges.map((edge) => ({ ...edge, sections: [section] })),
    });
    expect([...placed.positions]).toEqual([
      ['a', { x: 0, y: 1 }],
      ['b', { x: 10, y: 1 }],
      ['far', { x: 21, y: 1 }],
    ]);
    expect([placed.width, placed.height]).toEqual([500, 90]);
    expect([...placed.routes.keys()]).toEqual(edges.map(({ id }) => id));
    expect(placed.routes.get(edges[0]!.id)?.points).toEqual([
      { x: 0, y: 1 },
      { x: 5, y: 2 },
      { x: 10, y: 2 },
    ]);
  });
});

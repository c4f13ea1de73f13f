import { expect, it } from 'vitest';
import { snap } from '../../../lib/editor/index.ts';

const positions = new Map(Object.entries({ a: { x: 0, y: 0 }, b: { x: 400, y: 100 }, c: { x: 403, y: 500 } }));

it('brings a moved node in line with what is near on each axis, and shows both lines', () => {
  expect(snap(positions, new Map([['a', { x: 398, y: 104 }]]), 6)).toEqual({
    by: { x: 2, y: -4 },
    guides: [
      { axis: 'x', at: 400, from: 100, to: 160 },
      { axis: 'y', at: 100, from: 400, to: 616 },
    ],
  });
});

it('takes the nearest, and the closer one of two as near', () => {
  expect(snap(positions, new Map([['a', { x: 402, y: 900 }]]), 6).by).toEqual({ x: 1, y: 0 });
});

it('leaves a node alone that nothing is in line with, and looks at none of those that move along', () => {
  expect(snap(positions, new Map([['a', { x: 700, y: 900 }]]), 6)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  expect(
    snap(
      positions,
      new Map([
        ['a', { x: 398, y: 100 }],
        ['b', { x: 400, y: 104 }],
        ['c', { x: 390, y: 9 }],
      ]),
      6,
    ).guides,
  ).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { uncross } from '../../../lib/layout/uncross.ts';

const at = (x: number, y: number) => ({ x, y });
/** From a height on the left to an entry on the right, with a turn between. */
const route = (from: number, turn: number, entry: number) => ({
  points: [at(0, from), at(turn, from), at(turn, entry), at(300, entry)],
  label: at(0, 0),
});
const edges = ['high', 'low'].map((id) => ({ id, target: 't' }));
const heights = (routes: ReadonlyMap<string, { points: readonly { y: number }[] }>) =>
  ['high', 'low'].map((id) => routes.get(id)!.points.at(-1)!.y);

describe('edges into one task', () => {
  it('take each other’s entry where they would cross less', () => {
    const crossed = new Map([
      ['high', route(0, 200, 120)],
      ['low', route(50, 220, 100)],
    ]);
    expect(heights(uncross(crossed, edges))).toEqual([100, 120]);
  });

  it('stay as they are where they do not cross, or lead straight on', () => {
    const clear = new Map([
      ['high', route(0, 220, 100)],
      ['low', route(50, 200, 120)],
    ]);
    expect(uncross(clear, edges)).toEqual(clear);
    const straight = new Map([
      ['high', route(0, 200, 120)],
      ['low', { points: [at(0, 100), at(300, 100)], label: at(0, 0) }],
    ]);
    expect(uncross(straight, edges)).toEqual(straight);
  });
});

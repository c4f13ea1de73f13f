import { describe, expect, it } from 'vitest';
import { type DrawnChanges, diff, drawnChanges } from '../../../lib/diff/index.ts';
import {
  type ChainDocument,
  type EditResult,
  connect,
  move,
  remove,
  rename,
  sequence,
  setStatus,
  unwrap,
} from '../../../lib/index.ts';
import { chainOf } from '../../support/chainOf.ts';

const PLACES = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 400, y: 0 }],
  ['c', { x: 800, y: 0 }],
  ['x', { x: 400, y: 200 }],
]);
const CHAIN = unwrap(
  move(chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'b FAILED c', 'x ANY c']), { moves: PLACES }),
).document;

function drawn(...commands: readonly ((document: ChainDocument) => EditResult<ChainDocument>)[]): DrawnChanges {
  const before = CHAIN;
  const after = unwrap(sequence(...commands)(before)).document;
  return drawnChanges(before, after, diff(before, after));
}

describe('a comparison is drawn', () => {
  it('with a mark on tasks that changed, and none on those that did not', () => {
    expect([...drawn((now) => rename(now, { task: 'a', name: 'A' })).nodes]).toEqual([['a', 'changed']]);
  });

  it('with marks on edges by their status: another edge of the same two tasks has none', () => {
    const { edges } = drawn((now) => connect(now, { source: 'a', target: 'b', status: 'FAILED' }));
    expect([...edges.values()]).toEqual(['added']);
    expect(edges.has('["b","a-succeeded"]')).toBe(false);
  });

  it('with a mark on an edge that waits for another status', () => {
    const { edges } = drawn((now) => setStatus(now, { edge: '["b","a-succeeded"]', status: 'ANY' }));
    expect([...edges]).toEqual([['["b","a-succeeded"]', 'changed']]);
  });

  it('with tasks that are gone where they lay, and their edges', () => {
    const { goneNodes, goneEdges } = drawn((now) => remove(now, { tasks: ['b'] }));
    expect(goneNodes).toEqual([{ key: '¶gone/b', was: 'b', task: CHAIN.chain.tasks[1], at: PLACES.get('b') }]);
    expect(goneEdges.map(({ source, target }) => [source, target])).toEqual([
      ['a', '¶gone/b'],
      ['¶gone/b', 'c'],
    ]);
  });

  it('beside what has taken their place since', () => {
    const place = PLACES.get('b')!;
    const { goneNodes } = drawn(
      (now) => remove(now, { tasks: ['b'] }),
      (now) => move(now, { moves: new Map([['a', place]]) }),
    );
    expect(goneNodes[0]!.at.x).toBe(place.x);
    expect(Math.abs(goneNodes[0]!.at.y - place.y)).toBeGreaterThanOrEqual(76);
  });

  it('with external tasks that nothing waits for any more', () => {
    const { goneNodes, goneEdges } = drawn((now) => remove(now, { edges: ['["c","x-any"]'] }));
    expect(goneNodes).toMatchObject([{ key: '¶gone/x', task: null, at: PLACES.get('x') }]);
    expect(goneEdges).toMatchObject([{ source: '¶gone/x', target: 'c' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { readingOrder, walk } from '../../../lib/editor/index.ts';
import { chainOf } from '../../support/chainOf.ts';

describe('walk', () => {
  const document = chainOf(['a', 'b', 'c', 'd'], ['a SUCCEEDED b', 'a FAILED c', 'z SUCCEEDED c']);
  const positions = new Map(
    Object.entries({
      a: { x: 0, y: 0 },
      b: { x: 400, y: 0 },
      c: { x: 400, y: 100 },
      d: { x: 0, y: 100 },
      z: { x: 0, y: 200 },
    }),
  );
  const drawing = { ...document, view: { ...document.view, positions } };

  it('goes along edges to the left and right, to the nearest end', () => {
    expect(walk(drawing, 'a', 'right')).toBe('b');
    expect(walk(drawing, 'b', 'left')).toBe('a');
    expect(walk(drawing, 'c', 'left')).toBe('a');
    expect(walk(drawing, 'z', 'right')).toBe('c');
  });

  it('goes to the nearest node where no edge leads on, and up and down', () => {
    expect(walk(drawing, 'd', 'right')).toBe('c');
    expect(walk(drawing, 'a', 'down')).toBe('d');
    expect(walk(drawing, 'c', 'up')).toBe('b');
  });

  it('stays where nothing lies further on', () => {
    expect(walk(drawing, 'b', 'up')).toBeNull();
    expect(walk(drawing, 'not there', 'up')).toBeNull();
  });
});

describe('readingOrder', () => {
  const told = (tasks: string[], edges: string[] = []) =>
    readingOrder(chainOf(tasks, edges).chain).map(({ key, depth, after }) => [key, depth, after]);

  it('tells a branch to its end, and a join after all that it waits for', () => {
    expect(
      told(['a', 'b', 'c', 'd', 'e'], ['a SUCCEEDED b', 'a FAILED c', 'b SUCCEEDED d', 'c ANY d', 'b ANY e']),
    ).toEqual([
      ['a', 0, null],
      ['b', 1, 'a'],
      ['e', 2, 'b'],
      ['c', 1, 'a'],
      ['d', 2, 'c'],
    ]);
  });

  it('begins a circle with its first task, and tells every node once', () => {
    expect(told(['a', 'b'], ['a SUCCEEDED b', 'b SUCCEEDED a', 'b FAILED b'])).toEqual([
      ['a', 0, null],
      ['b', 1, 'a'],
    ]);
    expect(told(['a', 'b'], ['x SUCCEEDED b'])).toEqual([
      ['a', 0, null],
      ['x', 0, null],
      ['b', 1, 'x'],
    ]);
  });
});

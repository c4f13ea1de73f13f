import { describe, expect, it } from 'vitest';
import { frameOf, placeLooseNote, placeNote } from '../../../lib/editor/index.ts';
import { EMPTY_VIEW, NODE_SIZE, NOTE_SIZE } from '../../../lib/model/view.ts';

const PLACES = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 300, y: 100 }],
]);

describe('the frame of a group', () => {
  it('stands off alike on both sides of its nodes', () => {
    const frame = frameOf(['a', 'b', 'gone'], (key) => PLACES.get(key))!;
    expect(frame.x).toBeLessThan(0);
    expect(frame.x + frame.width - (300 + NODE_SIZE.width)).toBe(-frame.x);
    expect(frame.y + frame.height - (100 + NODE_SIZE.height)).toBe(-frame.y);
  });

  it('takes in the notes that are pinned to its nodes, and no others', () => {
    const note = { text: '', x: -500, y: 0, width: 100, height: 50 };
    const bare = frameOf(['a'], (key) => PLACES.get(key))!;
    expect(frameOf(['a'], (key) => PLACES.get(key), [{ ...note, task: 'a' }])!.x).toBe(bare.x - 500);
    expect(
      frameOf(['a'], (key) => PLACES.get(key), [
        { ...note, task: 'b' },
        { ...note, task: null },
      ]),
    ).toEqual(bare);
  });

  it('is none where no node has a place', () => expect(frameOf(['gone'], (key) => PLACES.get(key))).toBeNull());
});

describe('the place of a new note', () => {
  it('is above its task, and elsewhere when that would cover something', () => {
    const view = { ...EMPTY_VIEW, positions: PLACES };
    expect(placeNote(view, 'a')).toEqual({ x: 0, y: -NOTE_SIZE.height - 16 });
    const above = { ...view, positions: new Map([...PLACES, ['c', { x: 100, y: -80 }]]) };
    expect(placeNote(above, 'a').y).toBeGreaterThan(NODE_SIZE.height);
  });

  it('is where it is wanted, or close above or below where that would cover something', () => {
    const view = { ...EMPTY_VIEW, positions: PLACES };
    expect(placeLooseNote(view, { x: 900, y: 900 })).toEqual({ x: 900, y: 900 });
    const { x, y } = placeLooseNote(view, { x: 20, y: 10 });
    expect(x).toBe(20);
    expect(y + NOTE_SIZE.height <= 0 || y >= NODE_SIZE.height).toBe(true);
    expect(Math.abs(y - 10)).toBeLessThan(2 * NOTE_SIZE.height);
  });
});

import { describe, expect, it } from 'vitest';
import { freePart } from '../../../lib/editor/index.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const CANVAS = box(0, 0, 1000, 600);

describe('the free part of a box', () => {
  it('is all of it where nothing lies over it', () => {
    expect(freePart(CANVAS, [])).toEqual(CANVAS);
    expect(freePart(CANVAS, [box(1000, 0, 300, 600)])).toEqual(CANVAS);
  });

  it('loses the smallest strip for each of what does', () => {
    expect(freePart(CANVAS, [box(300, 10, 400, 36)])).toEqual(box(0, 46, 1000, 554));
    expect(freePart(CANVAS, [box(820, 480, 170, 106)])).toEqual(box(0, 0, 820, 600));
    expect(freePart(CANVAS, [box(300, 10, 400, 36), box(820, 480, 170, 106)])).toEqual(box(0, 46, 820, 554));
  });

  it('is the whole where all of it is covered', () => expect(freePart(CANVAS, [CANVAS])).toEqual(CANVAS));
});

import type { Point } from '../model/view.ts';

/** The space between two components, in pixels. */
export const COMPONENT_GAP = 120;

/**
 * Says where components go, one after the other, in rows of about the shape of a screen. A place depends
 * only on the components before it, so they can be shown as they come.
 *
 * @param total - The area that all of them will take, in square pixels, as far as is known.
 * @example const place = makePacker(estimateArea(parts)); place({ width: 600, height: 200 }) // { x: 0, y: 0 }
 */
export function makePacker(total: number): (size: { width: number; height: number }) => Point {
  const rowWidth = Math.sqrt(total) * 1.5;
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return ({ width, height }) => {
    if (x > 0 && x + width > rowWidth) {
      x = 0;
      y += rowHeight + COMPONENT_GAP;
      rowHeight = 0;
    }
    const place = { x, y };
    x += width + COMPONENT_GAP;
    rowHeight = Math.max(rowHeight, height);
    return place;
  };
}

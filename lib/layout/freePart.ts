import type { Box } from '../model/view.ts';

/**
 * The part of a box that nothing lies over: for each of what does, a strip along one side is cut off, so that as much
 * as can be is left.
 *
 * @param covers - What lies over the box, or beside it.
 * @example freePart({ x: 0, y: 0, width: 100, height: 100 }, [{ x: 80, y: 90, width: 20, height: 10 }]) // 90 high
 */
export function freePart(box: Box, covers: readonly Box[]): Box {
  let free = box;
  for (const cover of covers) if (covered(free, cover)) free = largestStrip(free, cover);
  return free;
}

function largestStrip({ x, y, width, height }: Box, cover: Box): Box {
  const strips: Box[] = [
    { x, y, width: cover.x - x, height },
    { x, y, width, height: cover.y - y },
    { x: cover.x + cover.width, y, width: x + width - cover.x - cover.width, height },
    { x, y: cover.y + cover.height, width, height: y + height - cover.y - cover.height },
  ];
  const best = strips.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one));
  return areaOf(best) > 0 ? best : { x, y, width, height };
}

/**
 * Whether two boxes share more than an edge.
 *
 * @example covered({ x: 0, y: 0, width: 10, height: 10 }, { x: 5, y: 5, width: 10, height: 10 }) // true
 */
export function covered(box: Box, cover: Box): boolean {
  return (
    cover.x < box.x + box.width &&
    box.x < cover.x + cover.width &&
    cover.y < box.y + box.height &&
    box.y < cover.y + cover.height
  );
}

function areaOf({ width, height }: Box): number {
  return width > 0 && height > 0 ? width * height : 0;
}

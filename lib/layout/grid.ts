import type { Box } from '../model/view.ts';

/** The side of a cell, in pixels: a few nodes lie in one. */
const CELL = 320;
/** What would lie in more cells than this is looked at each time instead. */
const MOST_CELLS = 64;

/** Things by where they lie, so that those in one part of the canvas are found without looking at all. */
export interface Grid<T> {
  add(item: T, box: Box): void;
  remove(item: T): void;
  /** What overlaps a part of the canvas, or touches it. */
  touching(box: Box): Set<T>;
  boxOf(item: T): Box | undefined;
}

/** @example const grid = makeGrid<string>(); grid.add('a', { x: 0, y: 0, width: 9, height: 9 }); grid.touching({ x: 5, y: 5, width: 1, height: 1 }) // Set { 'a' } */
export function makeGrid<T>(): Grid<T> {
  const boxes = new Map<T, Box>();
  const cells = new Map<number, Set<T>>();
  const large = new Set<T>();
  const remove = (item: T) => {
    const box = boxes.get(item);
    if (!box) return;
    boxes.delete(item);
    large.delete(item);
    for (const name of cellsOf(box) ?? []) cells.get(name)?.delete(item);
  };
  return {
    remove,
    boxOf: (item) => boxes.get(item),
    add(item, box) {
      remove(item);
      boxes.set(item, box);
      const names = cellsOf(box);
      if (!names) return void large.add(item);
      for (const name of names) {
        const cell = cells.get(name);
        if (cell) cell.add(item);
        else cells.set(name, new Set([item]));
      }
    },
    touching(box) {
      const found = new Set<T>();
      const names = cellsOf(box);
      const lists: Iterable<Iterable<T>> = names ? [large, ...names.map((name) => cells.get(name) ?? [])] : [boxes.keys()];
      for (const list of lists) for (const item of list) if (touches(boxes.get(item)!, box)) found.add(item);
      return found;
    },
  };
}

export function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Rows of cells in one column. Cells of one name are no fault: what lies in them is looked at all the same. */
const ROWS = 1 << 20;

/** The names of the cells that a box lies in; `null` where they are too many. */
function cellsOf({ x, y, width, height }: Box): number[] | null {
  const [left, right] = [Math.floor(x / CELL), Math.floor((x + width) / CELL)];
  const [top, bottom] = [Math.floor(y / CELL), Math.floor((y + height) / CELL)];
  if (!((right - left + 1) * (bottom - top + 1) <= MOST_CELLS)) return null;
  const names: number[] = [];
  for (let column = left; column <= right; column += 1) for (let row = top; row <= bottom; row += 1) names.push(column * ROWS + row);
  return names;
}

import type { Box } from '../model/view.ts';

/** The side of a cell, in pixels: a few nodes lie in one. */
const CELL = 320;
/** What would lie in more cells than this is looked at each time instead. */
const MOST_CELLS = 1024;
/** Cells in one column. Two cells of one name do no harm: what lies in either is looked at for both. */
const ROWS = 1 << 20;

/** Things by where they lie, so that those in one part of the canvas are found without looking at all. */
export interface Grid<T> {
  add(item: T, box: Box): void;
  remove(item: T): void;
  /** What overlaps a part of the canvas, or touches it. */
  touching(box: Box): T[];
  boxOf(item: T): Box | undefined;
}

interface Entry<T> {
  readonly item: T;
  readonly box: Box;
  /** The search that came across it last. */
  seen: number;
}

/**
 * @example const grid = makeGrid<string>(); grid.add('a', { x: 0, y: 0, width: 9, height: 9 }); grid.touching({ x: 5,
 * y: 5, width: 1, height: 1 }) // ['a']
 */
export function makeGrid<T>(): Grid<T> {
  const entries = new Map<T, Entry<T>>();
  const cells = new Map<number, Set<Entry<T>>>();
  const large = new Set<Entry<T>>();
  let search = 0;
  const remove = (item: T) => {
    const entry = entries.get(item);
    if (!entry) return;
    entries.delete(item);
    large.delete(entry);
    for (const name of cellsOf(entry.box) ?? []) cells.get(name)?.delete(entry);
  };
  return {
    remove,
    boxOf: (item) => entries.get(item)?.box,
    add(item, box) {
      remove(item);
      const entry = { item, box, seen: 0 };
      entries.set(item, entry);
      const names = cellsOf(box);
      if (!names) return void large.add(entry);
      for (const name of names) {
        const cell = cells.get(name);
        if (cell) cell.add(entry);
        else cells.set(name, new Set([entry]));
      }
    },
    touching(box) {
      search += 1;
      const found: T[] = [];
      const look = (list: Iterable<Entry<T>>) => {
        for (const entry of list) {
          if (entry.seen === search) continue;
          entry.seen = search;
          if (touches(entry.box, box)) found.push(entry.item);
        }
      };
      const names = cellsOf(box);
      if (!names) look(entries.values());
      else {
        look(large);
        for (const name of names) {
          const cell = cells.get(name);
          if (cell) look(cell);
        }
      }
      return found;
    },
  };
}

function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** The names of the cells that a box lies in; `null` where they are too many. */
function cellsOf({ x, y, width, height }: Box): number[] | null {
  const [left, right] = [Math.floor(x / CELL), Math.floor((x + width) / CELL)];
  const [top, bottom] = [Math.floor(y / CELL), Math.floor((y + height) / CELL)];
  if (!((right - left + 1) * (bottom - top + 1) <= MOST_CELLS)) return null;
  const names: number[] = [];
  for (let column = left; column <= right; column += 1)
    for (let row = top; row <= bottom; row += 1) names.push(column * ROWS + row);
  return names;
}

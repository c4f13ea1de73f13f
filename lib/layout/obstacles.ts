import type { NodeKey } from '../model/chain.ts';
import { NODE_SIZE, type Point } from '../model/view.ts';

/** Where nodes lie, so that it is quickly told which of them a line would cross. */
export interface Obstacles {
  /** The corners of the nodes that lie in a part of the canvas, but for some. */
  inside(left: number, top: number, right: number, bottom: number, except: ReadonlySet<NodeKey>): Point[];
}

/** The side of a cell of the grid, in pixels: a few nodes lie in one. */
const CELL = 400;

const known = new WeakMap<ReadonlyMap<NodeKey, Point>, Obstacles>();

/** Made once for each state of the view. */
export function obstaclesOf(positions: ReadonlyMap<NodeKey, Point>): Obstacles {
  let found = known.get(positions);
  if (!found) known.set(positions, (found = makeObstacles(positions)));
  return found;
}

function makeObstacles(positions: ReadonlyMap<NodeKey, Point>): Obstacles {
  const cells = new Map<string, [NodeKey, Point][]>();
  for (const [key, point] of positions) {
    const name = cellName(Math.floor(point.x / CELL), Math.floor(point.y / CELL));
    const cell = cells.get(name);
    if (cell) cell.push([key, point]);
    else cells.set(name, [[key, point]]);
  }
  return {
    inside(left, top, right, bottom, except) {
      const found: Point[] = [];
      const [fromX, toX] = [Math.floor((left - NODE_SIZE.width) / CELL), Math.floor(right / CELL)];
      const [fromY, toY] = [Math.floor((top - NODE_SIZE.height) / CELL), Math.floor(bottom / CELL)];
      for (let x = fromX; x <= toX; x += 1) {
        for (let y = fromY; y <= toY; y += 1) {
          for (const [key, point] of cells.get(cellName(x, y)) ?? []) {
            const meets = point.x < right && point.x + NODE_SIZE.width > left && point.y < bottom && point.y + NODE_SIZE.height > top;
            if (meets && !except.has(key)) found.push(point);
          }
        }
      }
      return found;
    },
  };
}

function cellName(x: number, y: number): string {
  return `${x} ${y}`;
}

import type { EdgeId } from '../../model/chain.ts';
import type { Box, Point } from '../../model/view.ts';
import { type Grid, makeGrid } from '../grid.ts';
import type { Lines } from './lines.ts';
import type { NodeGrid } from './nodes.ts';

/** The middle of an edge's label, and whether there is room for its word or for its icon alone. */
export interface LabelPlace extends Point {
  readonly form: 'word' | 'icon';
}

/** The height of a label, and how wide it is without its word, in pixels. */
export const LABEL_HEIGHT = 18;
const ICON_WIDTH = 18;
/** How far labels stay away from each other, and from nodes: exits stand out of them, and arrows end before them. */
const APART = 0.5;
const BESIDE_NODE = 11;

/** The labels that are drawn. */
export class Labels {
  readonly #grid: Grid<EdgeId> = makeGrid();
  readonly #nodes: NodeGrid;
  readonly #lines: Lines;

  constructor(nodes: NodeGrid, lines: Lines) {
    this.#nodes = nodes;
    this.#lines = lines;
  }

  remove(edge: EdgeId): void {
    this.#grid.remove(edge);
  }

  /** The edges whose labels touch a part of the canvas. */
  edgesIn(box: Box): EdgeId[] {
    return this.#grid.touching(box);
  }

  /**
   * Puts the label of an edge onto its way: where it covers no node, no exit and no other label, and if it can be no
   * line of another edge.
   *
   * @param wanted - Where it would lie best.
   * @returns `null` where there is no such place: what the edge means is told by its line alone.
   */
  place(edge: EdgeId, owner: string, points: readonly Point[], width: number, wanted: Point | null): LabelPlace | null {
    this.remove(edge);
    const found = this.#best(owner, points, width, wanted);
    const word = found && found.covered === 0 ? found : null;
    const icon = word ? null : this.#best(owner, points, ICON_WIDTH, null);
    const best = word ?? (icon && (!found || icon.covered < found.covered) ? icon : found);
    if (!best) return null;
    const place: LabelPlace = { ...best.at, form: best === icon ? 'icon' : 'word' };
    this.put(edge, place, width);
    return place;
  }

  /** Puts a label where it is known to have room. */
  put(edge: EdgeId, { x, y, form }: LabelPlace, width: number): void {
    this.#grid.add(edge, boxOf({ x, y }, form === 'icon' ? ICON_WIDTH : width));
  }

  #best(owner: string, points: readonly Point[], width: number, wanted: Point | null) {
    let best: { readonly at: Point; readonly covered: number } | null = null;
    for (const at of [...(wanted && isOn(wanted, points) ? [wanted] : []), ...placesOn(points, width)]) {
      const box = boxOf(at, width);
      if (!this.#isFree(box)) continue;
      const covered = this.#lines.others(box, owner).length;
      if (!best || covered < best.covered) best = { at, covered };
      if (covered === 0) break;
    }
    return best;
  }

  #isFree({ x, y, width, height }: Box): boolean {
    const apart = { x: x - APART, y: y - APART, width: width + 2 * APART, height: height + 2 * APART };
    if (this.#grid.touching(apart).length > 0) return false;
    return this.#nodes.touching({ ...apart, x: x - BESIDE_NODE, width: width + 2 * BESIDE_NODE }).length === 0;
  }
}

function boxOf({ x, y }: Point, width: number): Box {
  return { x: x - width / 2, y: y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
}

function isOn({ x, y }: Point, points: readonly Point[]): boolean {
  return points.some((to, index) => {
    const from = points[index - 1];
    return (
      from !== undefined &&
      (from.y === to.y
        ? y === to.y && x >= Math.min(from.x, to.x) && x <= Math.max(from.x, to.x)
        : x === to.x && y >= Math.min(from.y, to.y) && y <= Math.max(from.y, to.y))
    );
  });
}

/**
 * The places for a label along a way, the best ones first: the middles of its longest parts, then nearer to their ends.
 */
function placesOn(points: readonly Point[], width: number): Point[] {
  const parts = points.slice(1).map((to, index) => {
    const from = points[index]!;
    const isLevel = from.y === to.y;
    return { from, to, isLevel, length: Math.abs(to.x - from.x) + Math.abs(to.y - from.y) };
  });
  // a word has most room along a level line
  const ranked = parts.toSorted(
    (one, other) => (other.isLevel ? 1.5 : 1) * other.length - (one.isLevel ? 1.5 : 1) * one.length,
  );
  return ranked.flatMap(({ from, to, isLevel, length }) => {
    const size = isLevel ? width : LABEL_HEIGHT;
    const shares = length >= size ? [0.5, 0.35, 0.65, 0.2, 0.8, size / 2 / length, 1 - size / 2 / length] : [0.5];
    return shares.map((share) => ({
      x: Math.round(from.x + (to.x - from.x) * share),
      y: from.y + (to.y - from.y) * share,
    }));
  });
}

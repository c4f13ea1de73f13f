import type { Chain, EdgeId, NodeKey } from './chain.ts';

/** A place on the canvas: the top left corner of a node, in pixels at 100 % zoom. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of an edge, from its source's exit to its target's left side, and the middle of its word. */
export interface Route {
  readonly points: readonly Point[];
  readonly label: Point;
}

/** How the chain lies on the canvas. Never part of a task definition. */
export interface View {
  /** By node key; an external task is placed by its id. What is missing has no place yet. */
  readonly positions: ReadonlyMap<NodeKey, Point>;
  /** As the last Tidy laid them. One whose ends lie elsewhere by now no longer holds. */
  readonly routes: ReadonlyMap<EdgeId, Route>;
}

/** What commands work on: a chain and how it lies. */
export interface Drawing {
  readonly chain: Chain;
  readonly view: View;
}

/** The one size of a task node, in pixels at 100 % zoom. */
export const NODE_SIZE = { width: 216, height: 60 } as const;

/** Where edges leave a node: pixels from its top to the middle of the exit of each status. */
export const EXIT_TOPS = { SUCCEEDED: 15, FAILED: 30, ANY: 45 } as const;

/** Where edges come in: pixels from the node's top. As high as the first exit, so that a plain chain lies level. */
export const ENTRY_TOP = 15;

export const EMPTY_VIEW: View = { positions: new Map(), routes: new Map() };

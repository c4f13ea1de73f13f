import type { Chain, NodeKey } from './chain.ts';

/** A place on the canvas: the top left corner of a node, in pixels at 100 % zoom. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How the chain lies on the canvas. Never part of a task definition. */
export interface View {
  /** By node key; an external task is placed by its id. What is missing has no place yet. */
  readonly positions: ReadonlyMap<NodeKey, Point>;
}

/** What commands work on: a chain and how it lies. */
export interface Drawing {
  readonly chain: Chain;
  readonly view: View;
}

/** The one size of a task node, in pixels at 100 % zoom. */
export const NODE_SIZE = { width: 216, height: 60 } as const;

export const EMPTY_VIEW: View = { positions: new Map() };

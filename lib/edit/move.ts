import type { EdgeId, NodeKey } from '../model/chain.ts';
import type { Drawing, Point, Route } from '../model/view.ts';
import { withPositions } from './replace.ts';
import type { Edited } from './types.ts';

/** Where nodes go, and the ways that edges take then, where they are known. */
export interface Moves {
  /** Tasks by their keys, external tasks by their ids. */
  readonly moves: ReadonlyMap<NodeKey, Point>;
  readonly routes?: ReadonlyMap<EdgeId, Route>;
  /** What the step is called. */
  readonly label?: string;
}

/** Moves nodes. Places are whole pixels. */
export function move<D extends Drawing>(document: D, args: Moves): Edited<D> {
  const label = args.label ?? (args.moves.size === 1 ? 'Move a task' : `Move ${args.moves.size} tasks`);
  const moved = [...args.moves].flatMap(([key, point]): [NodeKey, Point][] => {
    const next = { x: Math.round(point.x), y: Math.round(point.y) };
    const now = document.view.positions.get(key);
    return now && now.x === next.x && now.y === next.y ? [] : [[key, next]];
  });
  const { routes } = args;
  if (moved.length === 0 && !routes) return { document, label };
  const placed = withPositions(document, moved);
  return { document: routes ? { ...placed, view: { ...placed.view, routes } } : placed, label };
}

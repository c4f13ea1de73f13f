import type { NodeKey } from '../model/chain.ts';
import type { Drawing, Point } from '../model/view.ts';
import { withPositions } from './replace.ts';
import type { Edited } from './types.ts';

/** Moves nodes: tasks by their keys, external tasks by their ids. Places are whole pixels. */
export function move<D extends Drawing>(document: D, args: { moves: ReadonlyMap<NodeKey, Point>; label?: string }): Edited<D> {
  const label = args.label ?? (args.moves.size === 1 ? 'Move a task' : `Move ${args.moves.size} tasks`);
  const moved = [...args.moves].flatMap(([key, point]): [NodeKey, Point][] => {
    const next = { x: Math.round(point.x), y: Math.round(point.y) };
    const now = document.view.positions.get(key);
    return now && now.x === next.x && now.y === next.y ? [] : [[key, next]];
  });
  return { document: moved.length === 0 ? document : withPositions(document, moved), label };
}

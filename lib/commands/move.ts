import type { EdgeId, NodeKey } from '../model/chain.ts';
import type { ChainWithView, NoteId, Point, Route } from '../model/view.ts';
import { pinnedMoves, withNotes } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';
import { withPositions } from './replace.ts';

/** Where nodes go, and the ways that edges take then, where they are known. */
export interface Moves {
  /** Tasks by their keys, external tasks by their ids. */
  readonly moves: ReadonlyMap<NodeKey, Point>;
  /** Notes that go to places of their own; others follow the nodes that they are pinned to. */
  readonly notes?: ReadonlyMap<NoteId, Point>;
  readonly routes?: ReadonlyMap<EdgeId, Route>;
  /** What the step is called. */
  readonly label?: string;
}

/**
 * Moves nodes, with the notes that are pinned to them, and notes. Places are whole pixels.
 *
 * @example move(document, { moves: new Map([['a', { x: 340, y: 80 }]]) })
 */
export function move<D extends ChainWithView>(document: D, args: Moves): EditResult<D> {
  const { moves, notes, routes } = args;
  const { view } = document;
  const label = args.label ?? labelOf(moves.size, notes?.size ?? 0);
  const moved = [...moves].flatMap(([key, point]): [NodeKey, Point][] => {
    const now = view.positions.get(key);
    const next = whole(point);
    return now && now.x === next.x && now.y === next.y ? [] : [[key, next]];
  });
  const noted = [...new Map([...pinnedMoves(view, new Map(moved)), ...(notes ?? [])])].flatMap(([id, point]) => {
    const note = view.notes.get(id);
    const next = whole(point);
    return note && (note.x !== next.x || note.y !== next.y) ? [[id, { ...note, ...next }] as const] : [];
  });
  const carried = withNotes(document, noted);
  if (moved.length === 0 && !routes) return edit(carried, label);
  const placed = withPositions(carried, moved);
  return edit(routes ? { ...placed, view: { ...placed.view, routes } } : placed, label);
}

function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

function labelOf(tasks: number, notes: number): string {
  if (tasks === 0 && notes > 0) return notes === 1 ? 'Move a note' : `Move ${notes} notes`;
  return tasks === 1 ? 'Move a task' : `Move ${tasks} tasks`;
}

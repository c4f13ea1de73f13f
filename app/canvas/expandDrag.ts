import type { ChainDocument, NodeKey, Point } from '../../lib/index.ts';
import { type NoteId, frameOf, pinnedMoves } from '../../lib/editor/index.ts';
import { markOf } from '../designer/state/annotations.ts';

/** Where tasks and notes are while they are dragged. */
export interface Places {
  readonly tasks: ReadonlyMap<NodeKey, Point>;
  readonly notes: ReadonlyMap<NoteId, Point>;
}

/** What moves when things on the canvas do: a frame takes its tasks along. */
export function expandDrag(document: ChainDocument, moving: ReadonlyMap<string, Point>): Places {
  const { view } = document;
  const tasks = new Map<NodeKey, Point>();
  const notes = new Map<NoteId, Point>();
  const framed = new Map<NodeKey, Point>();
  for (const [name, point] of moving) {
    const mark = markOf(document, name);
    if (!mark) tasks.set(name, point);
    else if (mark.kind === 'note') notes.set(mark.id, point);
    else {
      const members = view.groups.get(mark.id)!.tasks;
      const frame = frameOf(members, (key) => view.positions.get(key), view.notes.values());
      for (const key of members) {
        const from = view.positions.get(key);
        if (from && frame) framed.set(key, { x: from.x + point.x - frame.x, y: from.y + point.y - frame.y });
      }
    }
  }
  return { tasks: new Map([...framed, ...tasks]), notes };
}

export function shifted({ tasks, notes }: Places, { x, y }: Point): Places {
  const shift = (places: ReadonlyMap<string, Point>) =>
    new Map([...places].map(([key, point]) => [key, { x: point.x + x, y: point.y + y }]));
  return { tasks: shift(tasks), notes: shift(notes) };
}

/** With the notes that are pinned to what moves. */
export function withPinned({ view }: ChainDocument, { tasks, notes }: Places): Places {
  return { tasks, notes: new Map([...pinnedMoves(view, tasks), ...notes]) };
}

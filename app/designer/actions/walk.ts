import { type Direction, type NodeKey, type Point, graphOf, move, walk } from '../../../lib/index.ts';
import { currentDocument, dispatch, selectOnly, useDesigner } from '../state/designer.ts';
import { readingOf } from '../state/derived.ts';
import { focusTask, graphPlace } from '../state/focusRouter.ts';
import { selectedMarks } from './targets.ts';
import type { Action } from './types.ts';

const WORDS: Readonly<Record<Direction, string>> = {
  right: 'Go to what runs next',
  left: 'Go to what it waits for',
  up: 'Go to the task above',
  down: 'Go to the task below',
};
const KEYS: Readonly<Record<Direction, string>> = {
  right: 'ArrowRight',
  left: 'ArrowLeft',
  up: 'ArrowUp',
  down: 'ArrowDown',
};
const SHIFTS: Readonly<Record<Direction, { x: number; y: number }>> = {
  right: { x: 10, y: 0 },
  left: { x: -10, y: 0 },
  up: { x: 0, y: -10 },
  down: { x: 0, y: 10 },
};
const DIRECTIONS = Object.keys(WORDS) as Direction[];

/** Arrow keys walk the graph; with Shift the selection grows along the way. */
export const walkActions: readonly Action[] = DIRECTIONS.flatMap((direction): Action[] => [
  {
    id: `walk-${direction}`,
    label: WORDS[direction],
    group: 'Go',
    keys: [KEYS[direction]],
    onGraph: true,
    keysOnly: true,
    run: () => go(direction, false),
  },
  {
    id: `extend-${direction}`,
    label: `${WORDS[direction]}, and select both`,
    group: 'Select',
    keys: [`Shift+${KEYS[direction]}`],
    onGraph: true,
    keysOnly: true,
    run: () => go(direction, true),
  },
]);

/** With Ctrl or Command they move what is selected. */
export const nudgeActions: readonly Action[] = DIRECTIONS.map((direction): Action => ({
  id: `nudge-${direction}`,
  label: `Move the selection ${direction}`,
  group: 'Arrange',
  keys: [`Mod+${KEYS[direction]}`],
  onGraph: true,
  keysOnly: true,
  enabled: ({ selection }) => selection.tasks.size + selection.marks.size > 0,
  run: () => nudge(SHIFTS[direction]),
}));

let lastReached: NodeKey | null = null;

function go(direction: Direction, extend: boolean): void {
  const { tasks } = useDesigner.getState().selection;
  const from = lastReached !== null && tasks.has(lastReached) ? lastReached : [...tasks].at(-1);
  const document = currentDocument();
  const next =
    from === undefined
      ? firstNode()
      : graphPlace() === 'outline'
        ? alongRows(from, direction)
        : walk(document, from, direction);
  if (next === null || next === undefined) return;
  lastReached = next;
  selectOnly({ tasks: extend ? [...tasks, next] : [next] });
  focusTask(next);
}

/** In the outline up and down lead from row to row, left to the row above in the tree, right to the first below. */
function alongRows(from: NodeKey, direction: Direction): NodeKey | null {
  const rows = readingOf(currentDocument().chain);
  const at = rows.findIndex(({ key }) => key === from);
  if (direction === 'left') return rows[at]?.after ?? null;
  if (direction === 'right') return rows.find(({ after }) => after === from)?.key ?? null;
  return rows[at + (direction === 'down' ? 1 : -1)]?.key ?? null;
}

function firstNode(): NodeKey | null {
  const { chain } = currentDocument();
  return chain.tasks[0]?.key ?? graphOf(chain).externals[0] ?? null;
}

function nudge(by: Point): void {
  const { tasks, marks } = useDesigner.getState().selection;
  const { notes, groups } = selectedMarks();
  const shifted = (point: Point | undefined): Point[] => (point ? [{ x: point.x + by.x, y: point.y + by.y }] : []);
  dispatch(
    (document) => {
      const { view } = document;
      const keys = new Set([...tasks, ...groups.flatMap((id) => view.groups.get(id)?.tasks ?? [])]);
      const moves = new Map(
        [...keys].flatMap((key) => shifted(view.positions.get(key)).map((point) => [key, point] as const)),
      );
      const noted = new Map(notes.flatMap((id) => shifted(view.notes.get(id)).map((point) => [id, point] as const)));
      return move(document, { moves, notes: noted });
    },
    { burst: `nudge ${[...tasks, ...marks].join(' ')}` },
  );
}

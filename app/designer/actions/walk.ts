import { type NodeKey, type Point, graphOf, move } from '../../../lib/index.ts';
import { type Direction, walk } from '../../../lib/editor/index.ts';
import { dispatch } from '../state/dispatch.ts';
import { currentDocument, selectOnly, stateOf } from '../state/store.ts';
import { readingOf } from '../state/derived.ts';
import { focusTask, graphPlace } from '../state/focusRouter.ts';
import { selectedMarks } from './targets.ts';
import type { Action } from './types.ts';
import { type Designer, part } from '../designer.ts';

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
    run: (designer) => go(designer, direction, false),
  },
  {
    id: `extend-${direction}`,
    label: `${WORDS[direction]}, and select both`,
    group: 'Select',
    keys: [`Shift+${KEYS[direction]}`],
    onGraph: true,
    keysOnly: true,
    run: (designer) => go(designer, direction, true),
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
  enabled: ({ selection }) => selection.tasks.size + selection.annotations.size > 0,
  run: (designer) => nudge(designer, SHIFTS[direction]),
}));

interface WalkState {
  lastReached: NodeKey | null;
}

const walkOf = part((): WalkState => ({ lastReached: null }));

function go(designer: Designer, direction: Direction, extend: boolean): void {
  const { tasks } = stateOf(designer).getState().selection;
  const { lastReached } = walkOf(designer);
  const from = lastReached !== null && tasks.has(lastReached) ? lastReached : [...tasks].at(-1);
  const document = currentDocument(designer);
  const next =
    from === undefined
      ? firstNode(designer)
      : graphPlace(designer) === 'outline'
        ? alongRows(designer, from, direction)
        : walk(document, from, direction);
  if (next === null || next === undefined) return;
  walkOf(designer).lastReached = next;
  selectOnly(designer, { tasks: extend ? [...tasks, next] : [next] });
  focusTask(designer, next);
}

/** In the outline up and down lead from row to row, left to the row above in the tree, right to the first below. */
function alongRows(designer: Designer, from: NodeKey, direction: Direction): NodeKey | null {
  const rows = readingOf(currentDocument(designer).chain);
  const at = rows.findIndex(({ key }) => key === from);
  if (direction === 'left') return rows[at]?.after ?? null;
  if (direction === 'right') return rows.find(({ after }) => after === from)?.key ?? null;
  return rows[at + (direction === 'down' ? 1 : -1)]?.key ?? null;
}

function firstNode(designer: Designer): NodeKey | null {
  const { chain } = currentDocument(designer);
  return chain.tasks[0]?.key ?? graphOf(chain).externals[0] ?? null;
}

function nudge(designer: Designer, by: Point): void {
  const { tasks, annotations } = stateOf(designer).getState().selection;
  const { notes, groups } = selectedMarks(designer);
  const shifted = (point: Point | undefined): Point[] => (point ? [{ x: point.x + by.x, y: point.y + by.y }] : []);
  dispatch(
    designer,
    (document) => {
      const { view } = document;
      const keys = new Set([...tasks, ...groups.flatMap((id) => view.groups.get(id)?.tasks ?? [])]);
      const moves = new Map(
        [...keys].flatMap((key) => shifted(view.positions.get(key)).map((point) => [key, point] as const)),
      );
      const noted = new Map(notes.flatMap((id) => shifted(view.notes.get(id)).map((point) => [id, point] as const)));
      return move(document, { moves, notes: noted });
    },
    { burst: `nudge ${[...tasks, ...annotations].join(' ')}` },
  );
}

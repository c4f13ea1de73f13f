import { Search } from 'lucide-react';
import type { NodeKey } from '../../../lib/index.ts';
import { findTasks } from '../../../lib/editor/index.ts';
import { problemsOf } from '../state/checker.ts';
import { currentDocument, selectOnly, stateOf } from '../state/store.ts';
import { setQuery, findOf } from '../state/find.ts';
import { namesOf } from '../state/names.ts';
import { canvasPort } from '../state/panels.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const findAction: Action = {
  id: 'find',
  label: 'Find tasks',
  group: 'Go',
  icon: Search,
  keys: ['Mod+F'],
  everywhere: true,
  ownInCode: true,
  run: (designer) => {
    if (findOf(designer).getState().query === null) setQuery(designer, '');
    else (designer.ports.page.find('[data-find]') as HTMLInputElement | null)?.select();
  },
};

export const findNextAction: Action = {
  id: 'find-next',
  label: 'Go to the next task found',
  group: 'Go',
  keys: ['F3'],
  everywhere: true,
  ownInCode: true,
  enabled: (_state, designer) => findOf(designer).getState().query !== null,
  why: () => 'nothing is being looked for',
  run: (designer) => cycle(designer, 1),
};

export const findBeforeAction: Action = {
  id: 'find-before',
  label: 'Go to the task found before',
  group: 'Go',
  keys: ['Shift+F3'],
  everywhere: true,
  ownInCode: true,
  enabled: (_state, designer) => findOf(designer).getState().query !== null,
  why: () => 'nothing is being looked for',
  run: (designer) => cycle(designer, -1),
};

/** The tasks that are found now. */
export function found(designer: Designer): NodeKey[] {
  const document = currentDocument(designer);
  return findTasks(
    document.chain,
    findOf(designer).getState().query ?? '',
    new Set(problemsOf(designer, document).map(({ task }) => task)),
    namesOf(designer).getState().names,
  );
}

/** Selects the next of the tasks that are found and shows it; after the last comes the first. The focus stays. */
export function cycle(designer: Designer, step: 1 | -1): void {
  const keys = found(designer);
  if (keys.length === 0) return;
  const [now] = stateOf(designer).getState().selection.tasks;
  const at = now === undefined ? -1 : keys.indexOf(now);
  const next = at < 0 ? (step > 0 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length;
  selectOnly(designer, { tasks: [keys[next]!] });
  canvasPort(designer)?.reveal(keys[next]!);
}

/** Selects all that is found. */
export function selectFound(designer: Designer): void {
  selectOnly(designer, { tasks: found(designer) });
}

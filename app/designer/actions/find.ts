import { Search } from 'lucide-react';
import { type NodeKey, findTasks } from '../../../lib/index.ts';
import { problemsOf } from '../state/checker.ts';
import { currentDocument, selectOnly, useDesigner } from '../state/designer.ts';
import { setQuery, useFind } from '../state/find.ts';
import { canvasPort } from '../state/panels.ts';
import type { Action } from './types.ts';

export const findAction: Action = {
  id: 'find',
  label: 'Find tasks',
  group: 'Go',
  icon: Search,
  keys: ['Mod+F'],
  everywhere: true,
  ownInCode: true,
  run: () => {
    if (useFind.getState().query === null) setQuery('');
    else document.querySelector<HTMLInputElement>('[data-find]')?.select();
  },
};

export const findNextAction: Action = {
  id: 'find-next',
  label: 'Go to the next task found',
  group: 'Go',
  keys: ['F3'],
  everywhere: true,
  ownInCode: true,
  enabled: () => useFind.getState().query !== null,
  run: () => cycle(1),
};

export const findBeforeAction: Action = {
  id: 'find-before',
  label: 'Go to the task found before',
  group: 'Go',
  keys: ['Shift+F3'],
  everywhere: true,
  ownInCode: true,
  enabled: () => useFind.getState().query !== null,
  run: () => cycle(-1),
};

/** The tasks that are found now. */
export function found(): NodeKey[] {
  const document = currentDocument();
  return findTasks(
    document.chain,
    useFind.getState().query ?? '',
    new Set(problemsOf(document).map(({ task }) => task)),
  );
}

/** Selects the next of the tasks that are found and shows it; after the last comes the first. The focus stays. */
export function cycle(step: 1 | -1): void {
  const keys = found();
  if (keys.length === 0) return;
  const [now] = useDesigner.getState().selection.tasks;
  const at = now === undefined ? -1 : keys.indexOf(now);
  const next = at < 0 ? (step > 0 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length;
  selectOnly({ tasks: [keys[next]!] });
  canvasPort()?.reveal(keys[next]!);
}

/** Selects all that is found. */
export function selectFound(): void {
  selectOnly({ tasks: found() });
}

import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react';
import { graphOf, type NodeKey } from '../../../../lib/index.ts';
import type { Designer } from '../../designer.ts';
import { comparedNow, comparisonOf, currentChange } from '../../state/comparison.ts';
import { canvasPort } from '../../state/panels.ts';
import { currentDocument, selectOnly, stateOf } from '../../state/store.ts';
import type { Action } from '../types.ts';

/** Goes to a change: canvas, list and JSON show it. */
export function showChange(designer: Designer, key: NodeKey): void {
  comparisonOf(designer).setState({ current: key });
  // what is gone cannot be selected
  const isThere = graphOf(currentDocument(designer).chain).byKey.has(key);
  selectOnly(designer, isThere ? { tasks: [key] } : {});
  canvasPort(designer)?.reveal(key);
}

/** Goes to the next change in the order of the list, or the one before; after the last comes the first. */
export function walkChanges(designer: Designer, step: 1 | -1): void {
  const compared = comparedNow(designer);
  if (!compared || compared.tasks.size === 0) return;
  const keys = [...compared.tasks.keys()];
  const { current } = comparisonOf(designer).getState();
  const now = currentChange(compared, stateOf(designer).getState().selection, current);
  const at = now === null ? -1 : keys.indexOf(now);
  const next = at < 0 ? (step > 0 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length;
  showChange(designer, keys[next]!);
}

const hasChanges = (_state: unknown, designer: Designer): boolean => (comparedNow(designer)?.tasks.size ?? 0) > 0;

export const nextChangeAction: Action = {
  id: 'next-change',
  label: 'Go to the next change',
  group: 'Go',
  icon: ArrowDownToLine,
  keys: ['F7'],
  everywhere: true,
  enabled: hasChanges,
  why: () => 'nothing is compared, or nothing is different',
  run: (designer) => walkChanges(designer, 1),
};

export const changeBeforeAction: Action = {
  id: 'change-before',
  label: 'Go to the change before',
  group: 'Go',
  icon: ArrowUpToLine,
  keys: ['Shift+F7'],
  everywhere: true,
  enabled: hasChanges,
  why: () => 'nothing is compared, or nothing is different',
  run: (designer) => walkChanges(designer, -1),
};

import { PanelRight } from 'lucide-react';
import { useDesigner } from '../store/designer.ts';
import { focusTask } from '../store/graphFocus.ts';
import type { Action } from './types.ts';

export const inspectAction: Action = {
  id: 'inspect',
  label: 'Go to the fields of the selection',
  group: 'Go',
  icon: PanelRight,
  keys: ['Enter'],
  onGraph: true,
  menu: ['task', 'edge'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size > 0,
  run: () => inspector()?.querySelector<HTMLElement>('input, textarea, select, button')?.focus(),
};

function inspector(): Element | null {
  return document.querySelector('aside[aria-label="Inspector"]');
}

/** Escape leads from the fields back to the task. Says whether it did. */
export function returnToGraph(from: EventTarget | null): boolean {
  if (!(from instanceof Element) || !inspector()?.contains(from)) return false;
  const [key] = useDesigner.getState().selection.tasks;
  if (from instanceof HTMLElement) from.blur();
  if (key !== undefined) focusTask(key);
  return true;
}

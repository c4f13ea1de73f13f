import { PanelRight, SquarePen } from 'lucide-react';
import { FIELDS, pointer } from '../../../lib/editor/index.ts';
import { stateOf } from '../state/store.ts';
import { focusTask } from '../state/focusRouter.ts';
import { startEditing } from '../state/annotations.ts';
import { arrangementNow, hidePanel, showPanel, togglePanel } from '../state/layout.ts';
import { onlyMark } from './targets.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const inspectAction: Action = {
  id: 'inspect',
  label: 'Go to the fields of the selection',
  group: 'Go',
  icon: SquarePen,
  keys: ['Enter'],
  onGraph: true,
  menu: ['task', 'edge'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size + selection.annotations.size > 0,
  why: () => 'nothing is selected',
  run: (designer) => {
    const mark = onlyMark(designer);
    // a note and a group's name are written in where they stand
    if (mark !== null) startEditing(designer, mark);
    else {
      if (arrangementNow(designer).inspector.dock === 'hidden') showPanel(designer, 'inspector');
      designer.ports.page.focusWhenDrawn(() =>
        inspector(designer)?.querySelector<HTMLElement>('input, textarea, select, button:not(header *)'),
      );
    }
  },
};

export const inspectorAction: Action = {
  id: 'inspector',
  label: 'Show or hide the inspector',
  group: 'View',
  icon: PanelRight,
  keys: ['Shift+I'],
  run: (designer) => togglePanel(designer, 'inspector'),
};

/** Fields whose absence is a problem: who follows it wants to fill them in. */
const REQUIRED: ReadonlySet<string> = new Set([FIELDS.name, FIELDS.appId].map((path) => pointer(path)));

/** Leads to the field at a place of the selected task, where it is one that must not be empty. */
export function goToField(designer: Designer, place: string): void {
  if (!REQUIRED.has(place)) return;
  if (arrangementNow(designer).inspector.dock === 'hidden') showPanel(designer, 'inspector');
  designer.ports.page.focusWhenDrawn(() =>
    inspector(designer)?.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(place)}"]`),
  );
}

function inspector(designer: Designer): Element | null {
  return designer.ports.page.find('aside[aria-label="Inspector"]');
}

/** Escape leads from the fields back to the task. Says whether it did. */
export function returnToGraph(designer: Designer, from: EventTarget | null): boolean {
  if (!(from instanceof Element) || !inspector(designer)?.contains(from)) return false;
  const { tasks, annotations } = stateOf(designer).getState().selection;
  const [key] = [...tasks, ...annotations];
  if (from instanceof HTMLElement) from.blur();
  // a drawer covers what it leads back to
  if (arrangementNow(designer).inspector.dock !== 'docked') hidePanel(designer, 'inspector');
  if (key !== undefined) focusTask(designer, key);
  return true;
}

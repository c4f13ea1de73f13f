import { Redo2, Undo2 } from 'lucide-react';
import { redoStep, undoStep } from '../state/history.ts';
import type { Action } from './types.ts';

/** What was typed in the JSON and is not a step yet. */
const DRAFT = 'Type in the JSON';

function named(verb: string, step: string | undefined): string {
  return step === undefined ? verb : `${verb}: ${step}`;
}

export const undoAction: Action = {
  id: 'undo',
  label: 'Undo',
  labelNow: ({ session: { draft, history } }) => named('Undo', draft ? DRAFT : history.past.at(-1)?.label),
  group: 'Edit',
  icon: Undo2,
  keys: ['Mod+Z'],
  everywhere: true,
  enabled: ({ session }) => session.history.past.length > 0 || session.draft !== null,
  why: () => 'nothing to undo',
  run: undoStep,
};

export const redoAction: Action = {
  id: 'redo',
  label: 'Redo',
  labelNow: ({ session: { undone, history } }) =>
    named('Redo', undone.length > 0 ? DRAFT : history.future.at(-1)?.label),
  group: 'Edit',
  icon: Redo2,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  everywhere: true,
  enabled: ({ session }) => session.history.future.length + session.undone.length > 0,
  why: () => 'nothing to redo',
  run: redoStep,
};

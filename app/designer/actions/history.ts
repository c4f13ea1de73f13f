import { Redo2, Undo2 } from 'lucide-react';
import { redoStep, undoStep } from '../state/history.ts';
import type { Action } from './types.ts';

export const undoAction: Action = {
  id: 'undo',
  label: 'Undo',
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
  group: 'Edit',
  icon: Redo2,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  everywhere: true,
  enabled: ({ session }) => session.history.future.length + session.undone.length > 0,
  why: () => 'nothing to redo',
  run: redoStep,
};

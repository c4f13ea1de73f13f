import { addTaskAction } from './addTask.ts';
import { redoAction, undoAction } from './history.ts';
import { newAction, openAction } from './open.ts';
import { recentAction } from './recent.ts';
import { saveAction, saveAsAction } from './save.ts';
import { deleteAction, renameAction, selectAllAction, selectNoneAction } from './selection.ts';
import { shareAction } from './share.ts';
import { tidyAction } from './tidy.ts';
import type { Action } from './types.ts';
import {
  exportAction, fitAction, problemsAction, shortcutsAction, themeAction, zoomFullAction, zoomInAction, zoomOutAction,
} from './view.ts';

/** Every verb of the designer, in the order that the help shows them. */
export const ACTIONS: readonly Action[] = [
  newAction, openAction, exportAction,
  recentAction, saveAction, saveAsAction, shareAction,
  undoAction, redoAction, addTaskAction, renameAction, deleteAction, selectAllAction, selectNoneAction,
  tidyAction, fitAction, zoomInAction, zoomOutAction, zoomFullAction, problemsAction, themeAction, shortcutsAction,
];

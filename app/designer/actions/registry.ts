import { addAfterAction, addBeforeAction, addTaskAction, insertAction } from './addTask.ts';
import { arrangeActions } from './arrange.ts';
import { codeAction } from './code.ts';
import { copyAction, cutAction, duplicateAction, pasteAction } from './clipboard.ts';
import { commentAction } from './comment.ts';
import { compareAction } from './compare/compare.ts';
import { changeBeforeAction, nextChangeAction } from './compare/walkChanges.ts';
import { connectAction, flipAction, joinAction } from './connect.ts';
import { findAction, findBeforeAction, findNextAction } from './find.ts';
import { redoAction, undoAction } from './history.ts';
import { inspectAction, inspectorAction } from './inspect.ts';
import { disableAction, enableAction, onFailureAction } from './bulk.ts';
import { collapseAction } from './collapse.ts';
import { addNoteAction, groupAction, pinAction, ungroupAction, unpinAction } from './notes.ts';
import { closeAction, newAction, openAction, openFolderAction } from './open.ts';
import { openSampleAction } from './openSample.ts';
import { outlineAction } from './outline.ts';
import { paletteAction } from './palette.ts';
import { recentAction } from './recent.ts';
import { rehearsalAction } from './rehearsal/rehearse.ts';
import { saveAction, saveAsAction } from './save.ts';
import { selectComponentAction, selectDownstreamAction, selectUpstreamAction } from './select.ts';
import {
  deleteAction,
  deleteAndReconnectAction,
  renameAction,
  selectAllAction,
  selectNoneAction,
} from './selection.ts';
import { shareAction } from './share.ts';
import { planAction, tenantAction } from './tenant/tenant.ts';
import { stopAction } from './tidy/stoppable.ts';
import { tidyAction, tidyComponentAction, tidySelectionAction } from './tidy/tidy.ts';
import type { Action } from './types.ts';
import {
  exportAction,
  fitAction,
  fitSelectionAction,
  problemsAction,
  reviewAction,
  shortcutsAction,
  themeAction,
  zoomFullAction,
  zoomInAction,
  zoomOutAction,
} from './view.ts';
import { nudgeActions, walkActions } from './walk.ts';

/** Every verb of the designer, in the order that the help shows them. */
export const ACTIONS: readonly Action[] = [
  newAction,
  openAction,
  openFolderAction,
  openSampleAction,
  exportAction,
  reviewAction,
  recentAction,
  saveAction,
  saveAsAction,
  closeAction,
  shareAction,
  tenantAction,
  planAction,
  undoAction,
  redoAction,
  addTaskAction,
  addAfterAction,
  addBeforeAction,
  insertAction,
  connectAction,
  flipAction,
  joinAction,
  renameAction,
  copyAction,
  cutAction,
  pasteAction,
  duplicateAction,
  deleteAction,
  deleteAndReconnectAction,
  enableAction,
  disableAction,
  onFailureAction,
  commentAction,
  addNoteAction,
  pinAction,
  unpinAction,
  groupAction,
  ungroupAction,
  collapseAction,
  selectAllAction,
  selectNoneAction,
  selectUpstreamAction,
  selectDownstreamAction,
  selectComponentAction,
  ...walkActions,
  inspectAction,
  findAction,
  findNextAction,
  findBeforeAction,
  nextChangeAction,
  changeBeforeAction,
  ...nudgeActions,
  ...arrangeActions,
  tidyAction,
  tidySelectionAction,
  tidyComponentAction,
  stopAction,
  fitAction,
  fitSelectionAction,
  zoomInAction,
  zoomOutAction,
  zoomFullAction,
  paletteAction,
  outlineAction,
  codeAction,
  compareAction,
  inspectorAction,
  rehearsalAction,
  problemsAction,
  themeAction,
  shortcutsAction,
];

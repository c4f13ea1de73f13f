import { addAfterAction, addBeforeAction, addTaskAction, insertAction } from '../../designer/actions/addTask.ts';
import { arrangeActions } from '../../designer/actions/arrange.ts';
import { disableAction, enableAction, onFailureAction } from '../../designer/actions/bulk.ts';
import { copyAction, cutAction, duplicateAction, pasteAction } from '../../designer/actions/clipboard.ts';
import { codeAction } from '../../designer/actions/code.ts';
import { collapseAction } from '../../designer/actions/collapse.ts';
import { commentAction } from '../../designer/actions/comment.ts';
import { compareAction } from '../../designer/actions/compare/compare.ts';
import { changeBeforeAction, nextChangeAction } from '../../designer/actions/compare/walkChanges.ts';
import { connectAction, flipAction, joinAction } from '../../designer/actions/connect.ts';
import { findAction, findBeforeAction, findNextAction } from '../../designer/actions/find.ts';
import { redoAction, undoAction } from '../../designer/actions/history.ts';
import { inspectAction, inspectorAction } from '../../designer/actions/inspect.ts';
import { addNoteAction, groupAction, pinAction, ungroupAction, unpinAction } from '../../designer/actions/notes.ts';
import { closeAction, newAction, openAction, openFolderAction } from '../../designer/actions/open.ts';
import { openSampleAction } from '../../designer/actions/openSample.ts';
import { outlineAction } from '../../designer/actions/outline.ts';
import { paletteAction } from '../../designer/actions/palette.ts';
import { recentAction } from '../../designer/actions/recent.ts';
import { rehearsalAction } from '../../designer/actions/rehearsal/rehearse.ts';
import { saveAction, saveAsAction } from '../../designer/actions/save.ts';
import { selectComponentAction, selectDownstreamAction, selectUpstreamAction } from '../../designer/actions/select.ts';
import {
  deleteAction,
  deleteAndReconnectAction,
  renameAction,
  selectAllAction,
  selectNoneAction,
} from '../../designer/actions/selection.ts';
import { shareAction } from '../../designer/actions/share.ts';
import { planAction, tenantAction } from '../../designer/actions/tenant/tenant.ts';
import { stopAction } from '../../designer/actions/tidy/stoppable.ts';
import { tidyAction, tidyComponentAction, tidySelectionAction } from '../../designer/actions/tidy/tidy.ts';
import type { Action } from '../../designer/actions/types.ts';
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
} from '../../designer/actions/view.ts';
import type { MenuName } from '../../designer/state/panels.ts';

/** The menus of the header: their actions, in groups with a line between them. */
export const MENUS: ReadonlyMap<MenuName, readonly (readonly Action[])[]> = new Map<
  MenuName,
  readonly (readonly Action[])[]
>([
  [
    'File',
    [
      [newAction, openAction, openFolderAction, recentAction, openSampleAction],
      [saveAction, saveAsAction],
      [exportAction, reviewAction, shareAction],
      [closeAction],
    ],
  ],
  [
    'Edit',
    [
      [undoAction, redoAction],
      [cutAction, copyAction, pasteAction, duplicateAction, deleteAction, deleteAndReconnectAction],
      [addTaskAction, addAfterAction, addBeforeAction, insertAction, onFailureAction],
      [connectAction, flipAction, joinAction, renameAction, enableAction, disableAction],
      [commentAction, addNoteAction, pinAction, unpinAction, groupAction, ungroupAction, collapseAction],
    ],
  ],
  [
    'Select',
    [
      [selectAllAction, selectNoneAction],
      [selectUpstreamAction, selectDownstreamAction, selectComponentAction],
      [findAction, findNextAction, findBeforeAction],
      [inspectAction, paletteAction],
    ],
  ],
  [
    'View',
    [
      [outlineAction, codeAction, inspectorAction, problemsAction],
      [rehearsalAction],
      [compareAction, nextChangeAction, changeBeforeAction],
      [fitAction, fitSelectionAction, zoomInAction, zoomOutAction, zoomFullAction],
      [tidyAction, tidySelectionAction, tidyComponentAction, stopAction],
      [...arrangeActions],
      [themeAction, shortcutsAction],
    ],
  ],
  ['Tenant', [[tenantAction, planAction]]],
]);

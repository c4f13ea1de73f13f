import { lazyWhen } from './panels/shell/lazyWhen.tsx';
import type { SidePanel } from './designer/state/arrangement.ts';
import { joinPromptOf, useJoinPrompt } from './designer/state/joinPrompt.ts';
import { closePopover, popoversOf, usePopovers } from './designer/state/popovers.ts';
import { hidePanel, hideRehearsal, showPanel, showRehearsal, useArrangement } from './designer/state/layout.ts';
import { type DialogName, chooseStatus, openMenu, showDialog, showStart, usePanels } from './designer/state/panels.ts';
import type { Designer } from './designer/designer.ts';
import { showLog, tenantOf, useTenant } from './designer/state/tenant.ts';

const dialog = (name: DialogName) => ({
  useWanted: () => usePanels((state) => state.dialog === name),
  hide: (designer: Designer) => {
    showDialog(designer, null);
    return () => showDialog(designer, name);
  },
});

const panel = (name: SidePanel) => ({
  useWanted: () => useArrangement()[name].dock !== 'hidden',
  hide: (designer: Designer) => {
    hidePanel(designer, name);
    return () => showPanel(designer, name);
  },
});

/** A menu belongs to what was pressed to open it: it is not shown again by itself. */
const menu = (hide: (designer: Designer) => void) => ({
  hide: (designer: Designer) => {
    hide(designer);
    return () => undefined;
  },
});

export const ExportDialog = lazyWhen({
  name: 'The export',
  ...dialog('export'),
  load: () => import('./panels/export/ExportDialog.tsx').then((part) => part.ExportDialog),
});
export const ReviewDialog = lazyWhen({
  name: 'The export of reviews and pictures',
  ...dialog('review'),
  load: () => import('./panels/review/ReviewDialog.tsx').then((part) => part.ReviewDialog),
});
export const RecentDialog = lazyWhen({
  name: 'The recent documents',
  ...dialog('recent'),
  load: () => import('./panels/recent/RecentDialog.tsx').then((part) => part.RecentDialog),
});
export const StartScreen = lazyWhen({
  name: 'The start screen',
  useWanted: () => usePanels((state) => state.isStart),
  // an empty canvas says what to do first as well
  hide: (designer: Designer) => {
    showStart(designer, false);
    return () => showStart(designer, true);
  },
  load: () => import('./panels/recent/StartScreen.tsx').then((part) => part.StartScreen),
});
export const ShareDialog = lazyWhen({
  name: 'The link to share',
  ...dialog('share'),
  load: () => import('./panels/share/ShareDialog.tsx').then((part) => part.ShareDialog),
});
export const ShortcutsDialog = lazyWhen({
  name: 'The shortcuts',
  ...dialog('shortcuts'),
  load: () => import('./panels/shell/ShortcutsDialog.tsx').then((part) => part.ShortcutsDialog),
});
export const TenantDialog = lazyWhen({
  name: 'The tenant’s tasks',
  ...dialog('tenant'),
  load: () => import('./panels/tenant/TenantDialog.tsx').then((part) => part.TenantDialog),
});
export const PlanDialog = lazyWhen({
  name: 'The plan',
  ...dialog('plan'),
  load: () => import('./panels/tenant/PlanDialog.tsx').then((part) => part.PlanDialog),
});
export const LogDialog = lazyWhen({
  name: 'The log',
  useWanted: () => useTenant((state) => state.log !== null),
  hide: (designer) => {
    const { log } = tenantOf(designer).getState();
    showLog(designer, null);
    return () => showLog(designer, log);
  },
  load: () => import('./panels/tenant/LogDialog.tsx').then((part) => part.LogDialog),
});
export const CodePane = lazyWhen({
  name: 'The JSON',
  ...panel('code'),
  load: () => import('./code/CodePane.tsx').then((part) => part.CodePane),
});
export const Outline = lazyWhen({
  name: 'The outline',
  ...panel('outline'),
  load: () => import('./panels/outline/Outline.tsx').then((part) => part.Outline),
});
export const ComparePanel = lazyWhen({
  name: 'The comparison',
  ...panel('changes'),
  load: () => import('./panels/compare/ComparePanel.tsx').then((part) => part.ComparePanel),
});
export const RehearsalPanel = lazyWhen({
  name: 'The rehearsal',
  useWanted: () => useArrangement().rehearsal > 0,
  hide: (designer) => {
    hideRehearsal(designer);
    return () => showRehearsal(designer);
  },
  load: () => import('./panels/rehearsal/RehearsalPanel.tsx').then((part) => part.RehearsalPanel),
});
export const ContextMenu = lazyWhen({
  name: 'The menu',
  useWanted: () => usePopovers((state) => state.menu !== null),
  ...menu((designer) => popoversOf(designer).setState({ menu: null })),
  load: () => import('./canvas/ContextMenu.tsx').then((part) => part.ContextMenu),
});
export const HeaderMenu = lazyWhen({
  name: 'The menu',
  useWanted: () => usePanels((state) => state.openMenu !== null),
  ...menu((designer) => openMenu(designer, null)),
  load: () => import('./panels/shell/HeaderMenu.tsx').then((part) => part.HeaderMenu),
});
export const StatusMenu = lazyWhen({
  name: 'The choice of a status',
  useWanted: () => usePanels((state) => state.statusMenu !== null),
  ...menu((designer) => chooseStatus(designer, null)),
  load: () => import('./canvas/StatusMenu.tsx').then((part) => part.StatusMenu),
});
export const JoinPrompt = lazyWhen({
  name: 'The choice of how a task waits',
  useWanted: () => useJoinPrompt((state) => state.task !== null),
  ...menu((designer) => joinPromptOf(designer).setState({ task: null })),
  load: () => import('./canvas/JoinPrompt.tsx').then((part) => part.JoinPrompt),
});
export const Popovers = lazyWhen({
  name: 'The dialog',
  useWanted: () => usePopovers((state) => state.popover !== null),
  ...menu(closePopover),
  load: () => import('./panels/popovers/Popovers.tsx').then((part) => part.Popovers),
});

import { later } from './shell/later.tsx';
import { useBoxes } from './store/boxes.ts';
import { type DialogName, usePanels } from './store/panels.ts';
import { useTenant } from './store/tenant.ts';

const dialog = (name: DialogName) => () => usePanels((state) => state.dialog === name);

export const ExportDialog = later(dialog('export'), () => import('./export/ExportDialog.tsx').then((part) => part.ExportDialog));
export const RecentDialog = later(dialog('recent'), () => import('./recent/RecentDialog.tsx').then((part) => part.RecentDialog));
export const ShareDialog = later(dialog('share'), () => import('./share/ShareDialog.tsx').then((part) => part.ShareDialog));
export const ShortcutsDialog = later(dialog('shortcuts'), () => import('./shell/ShortcutsDialog.tsx').then((part) => part.ShortcutsDialog));
export const TenantDialog = later(dialog('tenant'), () => import('./tenant/TenantDialog.tsx').then((part) => part.TenantDialog));
export const PlanDialog = later(dialog('plan'), () => import('./tenant/PlanDialog.tsx').then((part) => part.PlanDialog));
export const LogDialog = later(
  () => useTenant((state) => state.log !== null),
  () => import('./tenant/LogDialog.tsx').then((part) => part.LogDialog),
);
export const CodePane = later(
  () => usePanels((state) => state.codeOpen),
  () => import('./code/CodePane.tsx').then((part) => part.CodePane),
);
export const Outline = later(
  () => usePanels((state) => state.outlineOpen),
  () => import('./outline/Outline.tsx').then((part) => part.Outline),
);
export const StatusMenu = later(
  () => usePanels((state) => state.statusMenu !== null),
  () => import('./canvas/StatusMenu.tsx').then((part) => part.StatusMenu),
);
export const ContextMenu = later(
  () => useBoxes((state) => state.menu !== null),
  () => import('./canvas/ContextMenu.tsx').then((part) => part.ContextMenu),
);

import { ChevronsDownUp } from 'lucide-react';
import { type GroupId, collapseGroups } from '../../../lib/editor/index.ts';
import type { Designer } from '../designer.ts';
import { groupMark, markOf } from '../state/annotations.ts';
import { dispatch } from '../state/dispatch.ts';
import { focusTask } from '../state/focusRouter.ts';
import { type DesignerState, currentDocument, stateOf } from '../state/store.ts';
import type { Action } from './types.ts';

export const collapseAction: Action = {
  id: 'collapse-group',
  label: 'Collapse or expand the group',
  labelNow: (state) => (collapsesNow(state) ? 'Collapse the group' : 'Expand the group'),
  group: 'Arrange',
  icon: ChevronsDownUp,
  keys: ['Shift+G'],
  menu: ['task', 'group'],
  enabled: (state) => groupsAt(state).length > 0,
  why: () => 'no group, and no task in one, is selected',
  run: (designer) => {
    const state = stateOf(designer).getState();
    collapse(designer, groupsAt(state), collapsesNow(state));
  },
};

/** Collapses a group, or expands it, by its name on the canvas. */
export function setCollapsed(designer: Designer, mark: string, isCollapsed: boolean): void {
  const found = markOf(currentDocument(designer), mark);
  if (found?.kind === 'group') collapse(designer, [found.id], isCollapsed);
}

/** What had the focus may be gone from the canvas: the group has it then. */
function collapse(designer: Designer, groups: readonly GroupId[], isCollapsed: boolean): void {
  dispatch(designer, (document) => collapseGroups(document, { groups, isCollapsed }), { select: { groups } });
  focusTask(designer, groupMark(groups[0]!));
}

/** The selected groups; with none, those that selected tasks are in. */
function groupsAt({ selection, session }: DesignerState): GroupId[] {
  const { present } = session.history;
  const selected = [...selection.annotations].flatMap((name) => {
    const mark = markOf(present, name);
    return mark?.kind === 'group' ? [mark.id] : [];
  });
  if (selected.length > 0) return selected;
  return [...present.view.groups].flatMap(([id, { tasks }]) =>
    tasks.some((key) => selection.tasks.has(key)) ? [id] : [],
  );
}

/** Several groups are collapsed unless all are. */
function collapsesNow(state: DesignerState): boolean {
  const { groups } = state.session.history.present.view;
  return groupsAt(state).some((id) => !groups.get(id)!.isCollapsed);
}

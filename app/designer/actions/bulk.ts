import { CircleAlert, Pause, Play } from 'lucide-react';
import { dispatch } from '../state/dispatch.ts';
import { type DesignerState, notify, stateOf } from '../state/store.ts';
import { type ChainDocument, type BulkResult, setFields } from '../../../lib/index.ts';
import { askAfter } from './addTask.ts';
import { hasOwnTask, ownTasks, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

const some = ({ selection }: DesignerState) => selection.tasks.size > 0;

export const enableAction: Action = {
  id: 'enable',
  label: 'Enable the selected tasks',
  group: 'Edit',
  icon: Play,
  menu: ['task'],
  enabled: hasOwnTask,
  why: () => 'no task of this file is selected',
  run: (designer) => setEnabled(designer, true),
};

export const disableAction: Action = {
  id: 'disable',
  label: 'Disable the selected tasks',
  group: 'Edit',
  icon: Pause,
  menu: ['task'],
  enabled: hasOwnTask,
  why: () => 'no task of this file is selected',
  run: (designer) => setEnabled(designer, false),
};

export const onFailureAction: Action = {
  id: 'on-failure',
  label: 'Add one task that runs when any of them fails',
  group: 'Edit',
  icon: CircleAlert,
  keys: ['F'],
  menu: ['task'],
  enabled: some,
  why: () => 'no task is selected',
  run: (designer) => askAfter(designer, selectedTasks(designer), 'FAILED'),
};

function setEnabled(designer: Designer, value: boolean): void {
  const tasks = ownTasks(designer);
  dispatchMany(designer, (document) => setFields(document, { tasks, field: 'enabled', value }));
}

/** Carries out a bulk edit and keeps the selection. Tells how many could not be edited. */
export function dispatchMany(
  designer: Designer,
  command: (document: ChainDocument) => BulkResult<ChainDocument>,
  burst: string | null = null,
): void {
  const { tasks, edges } = stateOf(designer).getState().selection;
  const done = dispatch(designer, command, { burst, select: { tasks, edges } });
  const skipped = done.ok ? done.value.skipped : 0;
  if (skipped > 0)
    notify(designer, { kind: 'error', text: `${skipped} of them could not take it and are as they were.` });
}

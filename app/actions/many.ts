import { CircleAlert, Pause, Play } from 'lucide-react';
import { type Designer, dispatch, notify, useDesigner } from '../store/designer.ts';
import { type ChainDocument, type EditedMany, setFields } from '../../lib/index.ts';
import { askAfter } from './addTask.ts';
import { hasOwnTask, ownTasks, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';

const some = ({ selection }: Designer) => selection.tasks.size > 0;

export const enableAction: Action = {
  id: 'enable',
  label: 'Enable the selected tasks',
  group: 'Edit',
  icon: Play,
  menu: ['task'],
  enabled: hasOwnTask,
  run: () => setEnabled(true),
};

export const disableAction: Action = {
  id: 'disable',
  label: 'Disable the selected tasks',
  group: 'Edit',
  icon: Pause,
  menu: ['task'],
  enabled: hasOwnTask,
  run: () => setEnabled(false),
};

export const onFailureAction: Action = {
  id: 'on-failure',
  label: 'Add one task that runs when any of them fails',
  group: 'Edit',
  icon: CircleAlert,
  menu: ['task'],
  enabled: some,
  run: () => askAfter(selectedTasks(), 'FAILED'),
};

function setEnabled(value: boolean): void {
  const tasks = ownTasks();
  dispatchMany((document) => setFields(document, { tasks, field: 'enabled', value }));
}

/** Carries out what is done to many, keeps the selection, and says how many could not have it. */
export function dispatchMany(
  command: (document: ChainDocument) => EditedMany<ChainDocument>,
  burst: string | null = null,
): void {
  let left = 0;
  const { tasks, edges } = useDesigner.getState().selection;
  const done = dispatch((document) => {
    const many = command(document);
    left = many.left;
    return { ...many, select: { tasks: [...tasks], edges: [...edges] } };
  }, burst);
  if (done && left > 0) notify({ kind: 'error', text: `${left} of them could not take it and are as they were.` });
}

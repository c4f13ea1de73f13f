import { PencilLine, Trash2, Unlink2 } from 'lucide-react';
import { graphOf, heal, remove } from '../../lib/index.ts';
import { currentDocument, dispatch, selectOnly, useDesigner } from '../store/designer.ts';
import { openBox } from '../store/boxes.ts';
import { onlyTask, screenOf, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';

export const deleteAction: Action = {
  id: 'delete',
  label: 'Delete the selection',
  group: 'Edit',
  icon: Trash2,
  keys: ['Delete', 'Backspace'],
  menu: ['task', 'edge'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size > 0,
  run: () => {
    const { tasks, edges } = useDesigner.getState().selection;
    dispatch((document) => remove(document, { tasks: [...tasks], edges: [...edges] }));
  },
};

export const healAction: Action = {
  id: 'heal',
  label: 'Delete the tasks and close the gap',
  group: 'Edit',
  icon: Unlink2,
  keys: ['Mod+Delete', 'Mod+Backspace'],
  menu: ['task'],
  enabled: ({ selection }) => selection.tasks.size > 0,
  run: () => dispatch((document) => heal(document, { tasks: selectedTasks() })),
};

export const selectAllAction: Action = {
  id: 'select-all',
  label: 'Select all',
  group: 'Select',
  keys: ['Mod+A'],
  menu: ['canvas'],
  run: () => {
    const graph = graphOf(currentDocument().chain);
    selectOnly({ tasks: [...graph.byKey.keys(), ...graph.externals], edges: graph.byEdge.keys() });
  },
};

export const selectNoneAction: Action = {
  id: 'select-none',
  label: 'Select nothing',
  group: 'Select',
  keys: ['Escape'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size > 0,
  run: () => selectOnly({}),
};

export const renameAction: Action = {
  id: 'rename',
  label: 'Rename the selected task',
  group: 'Edit',
  icon: PencilLine,
  keys: ['F2'],
  menu: ['task'],
  enabled: ({ selection, session }) => selection.tasks.size === 1 && graphOf(session.history.present.chain).byKey.has([...selection.tasks][0]!),
  run: () => {
    const task = onlyTask();
    if (task !== null) openBox({ kind: 'rename', task, screen: screenOf(task) });
  },
};

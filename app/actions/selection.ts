import { Trash2 } from 'lucide-react';
import { graphOf, remove } from '../../lib/index.ts';
import { currentDocument, dispatch, selectOnly, useDesigner } from '../store/designer.ts';
import { askForName } from '../store/panels.ts';
import type { Action } from './types.ts';

export const deleteAction: Action = {
  id: 'delete',
  label: 'Delete the selection',
  group: 'Edit',
  icon: Trash2,
  keys: ['Delete', 'Backspace'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size > 0,
  run: () => {
    const { tasks, edges } = useDesigner.getState().selection;
    dispatch((document) => remove(document, { tasks: [...tasks], edges: [...edges] }));
  },
};

export const selectAllAction: Action = {
  id: 'select-all',
  label: 'Select all',
  group: 'Edit',
  keys: ['Mod+A'],
  run: () => {
    const graph = graphOf(currentDocument().chain);
    selectOnly({ tasks: [...graph.byKey.keys(), ...graph.externals], edges: graph.byEdge.keys() });
  },
};

export const selectNoneAction: Action = {
  id: 'select-none',
  label: 'Select nothing',
  group: 'Edit',
  keys: ['Escape'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size > 0,
  run: () => selectOnly({}),
};

export const renameAction: Action = {
  id: 'rename',
  label: 'Rename the selected task',
  group: 'Edit',
  keys: ['F2'],
  enabled: ({ selection }) => selection.tasks.size === 1,
  run: askForName,
};

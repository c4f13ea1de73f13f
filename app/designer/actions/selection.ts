import { PencilLine, Trash2, Unlink2 } from 'lucide-react';
import { type ChainDocument, graphOf, remove, removeAndReconnect, sequence } from '../../../lib/index.ts';
import { labelled, removeAnnotations } from '../../../lib/editor/index.ts';
import { dispatch } from '../state/dispatch.ts';
import { currentDocument, selectOnly, stateOf } from '../state/store.ts';
import { openPopover } from '../state/popovers.ts';
import { startEditing } from '../state/annotations.ts';
import { onlyMark, onlyTask, screenOf, selectedMarks, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';

export const deleteAction: Action = {
  id: 'delete',
  label: 'Delete the selection',
  group: 'Edit',
  icon: Trash2,
  keys: ['Delete', 'Backspace'],
  menu: ['task', 'edge', 'note', 'group'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size + selection.annotations.size > 0,
  why: () => 'nothing is selected',
  run: (designer) => {
    const { tasks, edges } = stateOf(designer).getState().selection;
    const marks = selectedMarks(designer);
    dispatch(designer, (document) => withoutAll(document, [...tasks], [...edges], marks));
  },
};

function withoutAll(
  document: ChainDocument,
  tasks: string[],
  edges: string[],
  marks: ReturnType<typeof selectedMarks>,
) {
  const annotations = (now: ChainDocument) => removeAnnotations(now, marks);
  const nodes = (now: ChainDocument) => remove(now, { tasks, edges });
  if (marks.notes.length + marks.groups.length === 0) return nodes(document);
  if (tasks.length + edges.length === 0) return annotations(document);
  return labelled('Delete the selection', sequence(annotations, nodes))(document);
}

export const deleteAndReconnectAction: Action = {
  id: 'delete-and-reconnect',
  label: 'Delete the tasks and reconnect their neighbours',
  group: 'Edit',
  icon: Unlink2,
  keys: ['Mod+Delete', 'Mod+Backspace'],
  menu: ['task'],
  enabled: ({ selection }) => selection.tasks.size > 0,
  why: () => 'no task is selected',
  run: (designer) => dispatch(designer, (document) => removeAndReconnect(document, { tasks: selectedTasks(designer) })),
};

export const selectAllAction: Action = {
  id: 'select-all',
  label: 'Select all',
  group: 'Select',
  keys: ['Mod+A'],
  menu: ['canvas'],
  run: (designer) => {
    const { chain, view } = currentDocument(designer);
    const graph = graphOf(chain);
    selectOnly(designer, {
      tasks: [...graph.byKey.keys(), ...graph.externals],
      edges: graph.byEdge.keys(),
      notes: view.notes.keys(),
      groups: view.groups.keys(),
    });
  },
};

export const selectNoneAction: Action = {
  id: 'select-none',
  label: 'Select nothing',
  group: 'Select',
  keys: ['Escape'],
  enabled: ({ selection }) => selection.tasks.size + selection.edges.size + selection.annotations.size > 0,
  why: () => 'nothing is selected',
  run: (designer) => selectOnly(designer, {}),
};

export const renameAction: Action = {
  id: 'rename',
  label: 'Rename the selected task or group',
  group: 'Edit',
  icon: PencilLine,
  keys: ['F2'],
  menu: ['task', 'group'],
  enabled: ({ selection, session }, designer) =>
    onlyMark(designer) !== null ||
    (selection.tasks.size === 1 && graphOf(session.history.present.chain).byKey.has([...selection.tasks][0]!)),
  why: () => 'it needs one selected task or group',
  run: (designer) => {
    const mark = onlyMark(designer);
    if (mark !== null) return startEditing(designer, mark);
    const task = onlyTask(designer);
    if (task !== null) openPopover(designer, { kind: 'rename', task, screen: screenOf(designer, task) });
  },
};

import { Plus } from 'lucide-react';
import { type NodeKey, type Point, type Status, addTask, connect, freePlace, taskName } from '../../lib/index.ts';
import { currentDocument, dispatch, useDesigner } from '../store/designer.ts';
import { askForName, canvasPort } from '../store/panels.ts';
import type { Action } from './types.ts';

export const addTaskAction: Action = {
  id: 'add-task',
  label: 'Add a task',
  group: 'Edit',
  icon: Plus,
  keys: ['N'],
  run: () => addTaskAt(canvasPort()?.center() ?? { x: 0, y: 0 }),
};

/** Adds a task near a place, after `upstream` if there is one, and asks for its name. One step. */
export function addTaskAt(at: Point, upstream?: { readonly source: NodeKey; readonly status: Status }): void {
  const name = freeName();
  const done = dispatch((document) => {
    const added = addTask(document, { task: { name }, at: freePlace(document.view, at) });
    const key = added.select!.tasks![0]!;
    if (!upstream) return added;
    const joined = connect(added.document, { ...upstream, target: key });
    return { document: joined.document, label: added.label, select: { tasks: [key] } };
  });
  if (!done) return;
  askForName();
  const [key] = useDesigner.getState().selection.tasks;
  if (key) canvasPort()?.reveal(key);
}

function freeName(): string {
  const names = new Set(currentDocument().chain.tasks.map(taskName));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? 'New task' : `New task ${count}`;
    if (!names.has(name)) return name;
  }
}

import { Group, Pin, PinOff, StickyNote, Ungroup } from 'lucide-react';
import {
  ENTRY_TOP,
  NODE_SIZE,
  NOTE_SIZE,
  type Point,
  addGroup,
  addNote,
  pinNote,
  placeLooseNote,
  placeNote,
  removeAnnotations,
  setMembers,
  sequence,
  type ChainDocument,
} from '../../../lib/index.ts';
import { type Designer, currentDocument, dispatch } from '../state/designer.ts';
import { groupMark, noteMark, startEditing } from '../state/annotations.ts';
import { canvasPort } from '../state/panels.ts';
import { onlyTask, selectedMarks, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';

export const addNoteAction: Action = {
  id: 'add-note',
  label: 'Add a note',
  group: 'Edit',
  icon: StickyNote,
  keys: ['Shift+N'],
  menu: ['task', 'canvas'],
  run: () => {
    const pointer = pointed();
    const task = onlyTask();
    const isAbout = task !== null && (!pointer || isOver(task, pointer));
    const middle = pointer ?? middleOf(canvasPort()?.center() ?? { x: 0, y: 0 });
    const at = { x: middle.x - NOTE_SIZE.width / 2, y: middle.y - 20 };
    dispatch((document) => {
      if (isAbout) return addNote(document, { at: placeNote(document.view, task), task });
      // who points at a place means that place
      return addNote(document, { at: pointer ? at : placeLooseNote(document.view, at) });
    });
    const [id] = selectedMarks().notes;
    if (id !== undefined) startEditing(noteMark(id));
  },
};

export const groupAction: Action = {
  id: 'group',
  label: 'Group the selected tasks',
  group: 'Arrange',
  icon: Group,
  keys: ['Mod+G'],
  menu: ['task'],
  enabled: some,
  run: () => {
    const tasks = selectedTasks();
    const { groups } = selectedMarks();
    // with a group selected too, they join it
    if (groups.length === 1) return void dispatch((document) => setMembers(document, { groups, add: tasks }));
    if (!dispatch((document) => addGroup(document, { tasks }))) return;
    const [made] = selectedMarks().groups;
    if (made !== undefined) startEditing(groupMark(made));
  },
};

export const ungroupAction: Action = {
  id: 'ungroup',
  label: 'Ungroup, or take the selected tasks out of their groups',
  group: 'Arrange',
  icon: Ungroup,
  keys: ['Mod+Shift+G'],
  menu: ['task', 'group'],
  enabled: ({ selection, session }) => {
    const { view } = session.history.present;
    return (
      selection.marks.size > 0 ||
      [...view.groups.values()].some(({ tasks }) => tasks.some((key) => selection.tasks.has(key)))
    );
  },
  run: () => {
    const { groups } = selectedMarks();
    const tasks = selectedTasks();
    if (groups.length > 0)
      dispatch((document) => removeAnnotations(document, { groups }), { select: { tasks: membersOf(groups) } });
    else if (tasks.length > 0)
      dispatch((document) => setMembers(document, { groups: [...document.view.groups.keys()], drop: tasks }));
  },
};

export const pinAction: Action = {
  id: 'pin-note',
  label: 'Pin the note to the selected task',
  group: 'Arrange',
  icon: Pin,
  menu: ['note', 'task'],
  enabled: ({ selection }) => selection.tasks.size === 1 && selectedMarks().notes.length === 1,
  run: () => {
    const [note] = selectedMarks().notes;
    const task = onlyTask();
    if (note !== undefined && task !== null) dispatch((document) => pinNote(document, { note, task }));
  },
};

export const unpinAction: Action = {
  id: 'unpin-note',
  label: 'Unpin the note',
  group: 'Arrange',
  icon: PinOff,
  menu: ['note'],
  enabled: () => selectedMarks().notes.some((id) => currentDocument().view.notes.get(id)?.task),
  run: () => {
    const { notes } = selectedMarks();
    dispatch(sequence(...notes.map((note) => (document: ChainDocument) => pinNote(document, { note, task: null }))));
  },
};

function some({ selection }: Designer): boolean {
  return selection.tasks.size > 0;
}

function membersOf(groups: readonly string[]): string[] {
  const { view } = currentDocument();
  return [...new Set(groups.flatMap((id) => view.groups.get(id)?.tasks ?? []))].filter((key) =>
    view.positions.has(key),
  );
}

/** Where the pointer is on the canvas. */
function pointed(): Point | null {
  const place = canvasPort()?.pointer()?.place;
  return place ? middleOf(place) : null;
}

/** The canvas tells the corner of a node around a place. */
function middleOf({ x, y }: Point): Point {
  return { x: x + NODE_SIZE.width / 2, y: y + ENTRY_TOP };
}

function isOver(task: string, { x, y }: Point): boolean {
  const corner = currentDocument().view.positions.get(task);
  return (
    corner !== undefined &&
    x >= corner.x &&
    x <= corner.x + NODE_SIZE.width &&
    y >= corner.y &&
    y <= corner.y + NODE_SIZE.height
  );
}

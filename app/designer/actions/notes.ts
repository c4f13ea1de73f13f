import { Group, Pin, PinOff, StickyNote, Ungroup } from 'lucide-react';
import { type Point, sequence, type ChainDocument } from '../../../lib/index.ts';
import {
  ENTRY_TOP,
  NODE_SIZE,
  NOTE_SIZE,
  addGroup,
  addNote,
  pinNote,
  placeLooseNote,
  placeNote,
  removeAnnotations,
  setMembers,
} from '../../../lib/editor/index.ts';
import { dispatch } from '../state/dispatch.ts';
import { type DesignerState, currentDocument } from '../state/store.ts';
import { groupMark, noteMark, startEditing } from '../state/annotations.ts';
import { canvasPort } from '../state/panels.ts';
import { onlyTask, selectedMarks, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const addNoteAction: Action = {
  id: 'add-note',
  label: 'Add a note',
  group: 'Edit',
  icon: StickyNote,
  keys: ['Shift+N'],
  menu: ['task', 'canvas'],
  run: (designer) => {
    const pointer = pointed(designer);
    const task = onlyTask(designer);
    const isAbout = task !== null && (!pointer || isOver(designer, task, pointer));
    const middle = pointer ?? middleOf(canvasPort(designer)?.center() ?? { x: 0, y: 0 });
    const at = { x: middle.x - NOTE_SIZE.width / 2, y: middle.y - 20 };
    dispatch(designer, (document) => {
      if (isAbout) return addNote(document, { at: placeNote(document.view, task), task });
      // who points at a place means that place
      return addNote(document, { at: pointer ? at : placeLooseNote(document.view, at) });
    });
    const [id] = selectedMarks(designer).notes;
    if (id !== undefined) startEditing(designer, noteMark(id));
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
  why: () => 'no task is selected',
  run: (designer) => {
    const tasks = selectedTasks(designer);
    const { groups } = selectedMarks(designer);
    // with a group selected too, they join it
    if (groups.length === 1) return void dispatch(designer, (document) => setMembers(document, { groups, add: tasks }));
    const done = dispatch(designer, (document) => addGroup(document, { tasks }));
    const group = done.ok ? done.value.created.groups[0] : undefined;
    if (group !== undefined) startEditing(designer, groupMark(group));
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
      selection.annotations.size > 0 ||
      [...view.groups.values()].some(({ tasks }) => tasks.some((key) => selection.tasks.has(key)))
    );
  },
  why: () => 'no group, and no task in one, is selected',
  run: (designer) => {
    const { groups } = selectedMarks(designer);
    const tasks = selectedTasks(designer);
    if (groups.length > 0)
      dispatch(designer, (document) => removeAnnotations(document, { groups }), {
        select: { tasks: membersOf(designer, groups) },
      });
    else if (tasks.length > 0)
      dispatch(designer, (document) => setMembers(document, { groups: [...document.view.groups.keys()], drop: tasks }));
  },
};

export const pinAction: Action = {
  id: 'pin-note',
  label: 'Pin the note to the selected task',
  group: 'Arrange',
  icon: Pin,
  menu: ['note', 'task'],
  enabled: ({ selection }, designer) => selection.tasks.size === 1 && selectedMarks(designer).notes.length === 1,
  why: () => 'it needs one selected note and one selected task',
  run: (designer) => {
    const [note] = selectedMarks(designer).notes;
    const task = onlyTask(designer);
    if (note !== undefined && task !== null) dispatch(designer, (document) => pinNote(document, { note, task }));
  },
};

export const unpinAction: Action = {
  id: 'unpin-note',
  label: 'Unpin the note',
  group: 'Arrange',
  icon: PinOff,
  menu: ['note'],
  enabled: (_state, designer) =>
    selectedMarks(designer).notes.some((id) => currentDocument(designer).view.notes.get(id)?.task),
  why: () => 'no pinned note is selected',
  run: (designer) => {
    const { notes } = selectedMarks(designer);
    dispatch(
      designer,
      sequence(...notes.map((note) => (document: ChainDocument) => pinNote(document, { note, task: null }))),
    );
  },
};

function some({ selection }: DesignerState): boolean {
  return selection.tasks.size > 0;
}

function membersOf(designer: Designer, groups: readonly string[]): string[] {
  const { view } = currentDocument(designer);
  return [...new Set(groups.flatMap((id) => view.groups.get(id)?.tasks ?? []))].filter((key) =>
    view.positions.has(key),
  );
}

/** Where the pointer is on the canvas. */
function pointed(designer: Designer): Point | null {
  const place = canvasPort(designer)?.pointer()?.place;
  return place ? middleOf(place) : null;
}

/** The canvas tells the corner of a node around a place. */
function middleOf({ x, y }: Point): Point {
  return { x: x + NODE_SIZE.width / 2, y: y + ENTRY_TOP };
}

function isOver(designer: Designer, task: string, { x, y }: Point): boolean {
  const corner = currentDocument(designer).view.positions.get(task);
  return (
    corner !== undefined &&
    x >= corner.x &&
    x <= corner.x + NODE_SIZE.width &&
    y >= corner.y &&
    y <= corner.y + NODE_SIZE.height
  );
}

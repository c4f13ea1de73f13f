import { describe, expect, it } from 'vitest';
import {
  addGroup,
  addNote,
  collapseGroups,
  editNote,
  pinNote,
  removeAnnotations,
  renameGroup,
  resizeNote,
  setMembers,
} from '../../../lib/editor/index.ts';
import { type ChainDocument, move, open, remove, setAt, unwrap } from '../../../lib/index.ts';

const WAITS_FOR_X = {
  id: 'c',
  events: [
    {
      name: 'x done',
      source: 'system-events.task',
      type: 'com.qlik.v1.task.run.finished',
      correlation: [{ contextAttributeName: 'id', contextAttributeValue: 'x' }],
    },
  ],
  states: [{ onEvents: [{ eventRefs: ['x done'] }] }],
};

function opened(): ChainDocument {
  const result = open(JSON.stringify([{ id: 'a' }, { id: 'b' }, WAITS_FOR_X]));
  if (!result.ok) throw new Error(result.refusal.message);
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 300, y: 0 }],
    ['c', { x: 600, y: 0 }],
    ['x', { x: 300, y: 200 }],
  ]);
  return unwrap(move(result.value, { moves: places })).document;
}

/** With a note pinned to a node, at 10, 20. */
function noted(task: string | null = 'a', document = opened()): ChainDocument {
  return unwrap(addNote(document, { at: { x: 10, y: 20 }, text: 'Hello', task })).document;
}

const note = ({ view }: ChainDocument) => view.notes.get('note-1');
const members = ({ view }: ChainDocument, group = 'group-1') => view.groups.get(group)?.tasks;

describe('a note', () => {
  it('is added with whole pixels, under an id of its own, and selected', () => {
    const { document, created } = unwrap(addNote(noted(), { at: { x: 0.4, y: 7.6 } }));
    expect(created.notes).toEqual(['note-2']);
    expect(document.view.notes.get('note-2')).toEqual({ text: '', x: 0, y: 8, width: 216, height: 84, task: null });
  });

  it('goes as far as the task that it is pinned to, in one step', () => {
    const { document } = unwrap(move(noted(), { moves: new Map([['a', { x: 100, y: -50 }]]) }));
    expect(note(document)).toMatchObject({ x: 110, y: -30 });
  });

  it('stays when other tasks move', () => {
    const before = noted();
    expect(note(unwrap(move(before, { moves: new Map([['b', { x: 9, y: 9 }]]) })).document)).toBe(note(before));
    const alone = noted(null);
    expect(note(unwrap(move(alone, { moves: new Map([['a', { x: 9, y: 9 }]]) })).document)).toBe(note(alone));
  });

  it('goes where it is put itself, though its task moves too', () => {
    const args = { moves: new Map([['a', { x: 100, y: 0 }]]), notes: new Map([['note-1', { x: 1, y: 2 }]]) };
    expect(note(unwrap(move(noted(), args)).document)).toMatchObject({ x: 1, y: 2 });
  });

  it('is moved by itself', () => {
    const moved = unwrap(move(noted(), { moves: new Map(), notes: new Map([['note-1', { x: 5, y: 6 }]]) }));
    expect(moved.label).toBe('Move a note');
    expect(note(moved.document)).toEqual({ text: 'Hello', x: 5, y: 6, width: 216, height: 84, task: 'a' });
  });

  it('is resized, and stays wide enough to read', () => {
    const resized = unwrap(resizeNote(noted(), { note: 'note-1', box: { x: 1, y: 2, width: 3, height: 400 } }));
    expect(note(resized.document)).toMatchObject({ x: 1, y: 2, width: 80, height: 400 });
  });

  it('has the text that is typed, whatever it looks like', () => {
    expect(note(unwrap(editNote(noted(), { note: 'note-1', text: '<b>' })).document)?.text).toBe('<b>');
  });

  it('is taken off its task', () => {
    expect(note(unwrap(pinNote(noted(), { note: 'note-1', task: null })).document)?.task).toBeNull();
  });

  it.each<[what: string, command: (start: ChainDocument) => ReturnType<typeof editNote>]>([
    ['its text is the same', (start) => editNote(start, { note: 'note-1', text: 'Hello' })],
    ['there is no such note', (start) => editNote(start, { note: 'nothing', text: '' })],
    ['it has that size', (start) => resizeNote(start, { note: 'note-1', box: note(start)! })],
    ['it is pinned to that task', (start) => pinNote(start, { note: 'note-1', task: 'a' })],
    ['it lies there', (start) => move(start, { moves: new Map(), notes: new Map([['note-1', note(start)!]]) })],
  ])('leaves the document as it is where %s', (_what, command) => {
    const start = noted();
    expect(unwrap(command(start)).document).toBe(start);
  });

  it('stands alone when its task is deleted, and can be deleted itself', () => {
    const left = unwrap(remove(noted(), { tasks: ['a'] })).document;
    expect(note(left)).toMatchObject({ text: 'Hello', task: null });
    const done = removeAnnotations(left, { notes: ['note-1'] });
    expect([unwrap(done).label, unwrap(done).document.view.notes.size]).toEqual(['Delete a note', 0]);
    expect(unwrap(removeAnnotations(unwrap(done).document, { notes: ['note-1'] })).document).toBe(
      unwrap(done).document,
    );
  });

  it('goes on with an external task when its id is corrected, and stands alone when that goes', () => {
    const path = ['events', 0, 'correlation', 0, 'contextAttributeValue'];
    expect(note(unwrap(setAt(noted('x'), { task: 'c', path, value: 'y' })).document)?.task).toBe('y');
    expect(note(unwrap(remove(noted('x'), { tasks: ['x'] })).document)?.task).toBeNull();
  });
});

describe('a group', () => {
  const grouped = () => unwrap(addGroup(opened(), { tasks: ['a', 'b', 'a'] })).document;

  it('holds each node once, has a name of its own, and needs a node', () => {
    const { document, created, label } = unwrap(addGroup(grouped(), { tasks: ['x'] }));
    expect([label, created.groups]).toEqual(['Group a task', ['group-2']]);
    expect([...document.view.groups.values()]).toEqual([
      { name: 'Group 1', tasks: ['a', 'b'] },
      { name: 'Group 2', tasks: ['x'] },
    ]);
    expect(addGroup(opened(), { tasks: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'nothing-to-group', message: expect.stringMatching(/^Select the tasks/) },
    });
  });

  it('is renamed', () => {
    const { document } = unwrap(renameGroup(grouped(), { group: 'group-1', name: 'Extracts' }));
    expect(document.view.groups.get('group-1')?.name).toBe('Extracts');
  });

  it('takes nodes in, each once, and says how many come', () => {
    const { document, label } = unwrap(setMembers(grouped(), { groups: ['group-1'], add: ['c', 'a', 'c'] }));
    expect(members(document)).toEqual(['a', 'b', 'c']);
    expect(label).toBe('Add a task to a group');
  });

  it('lets nodes out, and says how many go', () => {
    const { document, label } = unwrap(setMembers(grouped(), { groups: ['group-1'], drop: ['a', 'c'] }));
    expect(members(document)).toEqual(['b']);
    expect(label).toBe('Take a task out of a group');
  });

  it('is collapsed, and keeps its name and nodes', () => {
    const { label, document } = unwrap(
      collapseGroups(grouped(), { groups: ['group-1', 'nothing'], isCollapsed: true }),
    );
    expect(label).toBe('Collapse a group');
    expect([...document.view.groups.values()]).toEqual([{ name: 'Group 1', tasks: ['a', 'b'], isCollapsed: true }]);
  });

  it('is expanded to what it was', () => {
    const collapsed = unwrap(collapseGroups(grouped(), { groups: ['group-1'], isCollapsed: true })).document;
    const { label, document } = unwrap(collapseGroups(collapsed, { groups: ['group-1'], isCollapsed: false }));
    expect(label).toBe('Expand a group');
    expect([...document.view.groups.values()]).toEqual([{ name: 'Group 1', tasks: ['a', 'b'] }]);
  });

  it.each<[what: string, command: (start: ChainDocument) => ReturnType<typeof setMembers>]>([
    ['its nodes are the same', (start) => setMembers(start, { groups: ['group-1'], add: ['a'], drop: ['c'] })],
    ['there is no such group', (start) => renameGroup(start, { group: 'nothing', name: 'x' })],
    ['it is expanded already', (start) => collapseGroups(start, { groups: ['group-1'], isCollapsed: false })],
  ])('leaves the document as it is where %s', (_what, command) => {
    const start = grouped();
    expect(unwrap(command(start)).document).toBe(start);
  });

  it.each<[what: string, command: (start: ChainDocument) => ReturnType<typeof setMembers>]>([
    ['is deleted', (start) => remove(start, { tasks: ['a', 'b'] })],
    ['is taken out', (start) => setMembers(start, { groups: ['group-1'], drop: ['a', 'b'] })],
  ])('goes when the last of its nodes %s', (_what, command) => {
    expect(unwrap(command(grouped())).document.view.groups.size).toBe(0);
  });

  it('stays with the nodes that are left', () => {
    expect(members(unwrap(remove(grouped(), { tasks: ['a'] })).document)).toEqual(['b']);
  });

  it('leaves its nodes where they are when it is taken apart', () => {
    const start = grouped();
    const { label, document } = unwrap(removeAnnotations(start, { groups: ['group-1'] }));
    expect(label).toBe('Ungroup');
    expect(document.view.positions).toBe(start.view.positions);
    expect(document.chain).toBe(start.chain);
  });

  it('keeps what a file names that the chain does not hold', () => {
    const start = opened();
    const odd = {
      ...start,
      view: { ...start.view, groups: new Map([['g', { name: 'G', tasks: ['gone', 'a', 'b'] }]]) },
    };
    expect(members(unwrap(remove(odd, { tasks: ['a'] })).document, 'g')).toEqual(['gone', 'b']);
  });
});

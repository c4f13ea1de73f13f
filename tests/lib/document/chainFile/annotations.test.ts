import { describe, expect, it } from 'vitest';
import {
  addGroup,
  addNote,
  collapseGroups,
  editNote,
  removeAnnotations,
  renameGroup,
  withViewport,
} from '../../../../lib/editor/index.ts';
import { type ChainDocument, move, open, save, unwrap } from '../../../../lib/index.ts';

const CHAIN = `{
  "taskloom": 1,
  "tasks": [
    {"id": "a"},
    {"id": "b"}
  ],
  "view": {
    "viewport": [-12, 40, 0.75],
    "positions": {
      "a": [0, 0],
      "b": [300, 0]
    },
    "notes": {
      "note-1": {
        "text": "First\\nsecond",
        "at": [0, -100],
        "size": [216, 84],
        "task": "a",
        "colour": "green"
      },
      "note-2": 5,
      "other": {"text": "no place"}
    },
    "groups": {
      "group-1": {
        "name": "Extracts",
        "tasks": ["a", "b", "gone"],
        "folded": false
      },
      "empty": {"name": "Empty", "tasks": []}
    },
    "routes": {},
    "mine": 1e2
  }
}
`;

function opened(text = CHAIN): ChainDocument {
  const result = open(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** The lines that two texts do not share. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe('notes, groups and viewport of a chain document', () => {
  it('are read where they are of the form', () => {
    const { notes, groups, viewport } = opened().view;
    expect([...notes]).toEqual([
      ['note-1', { text: 'First\nsecond', x: 0, y: -100, width: 216, height: 84, task: 'a' }],
    ]);
    expect([...groups]).toEqual([['group-1', { name: 'Extracts', tasks: ['a', 'b', 'gone'] }]]);
    expect(viewport).toEqual({ x: -12, y: 40, zoom: 0.75 });
  });

  it('are the same bytes when nothing was edited', () => expect(save(opened())).toBe(CHAIN));

  it('change one line when a note is moved or edited, or a group renamed', () => {
    const moved = unwrap(
      move(opened(), { moves: new Map(), notes: new Map([['note-1', { x: 7, y: -100 }]]) }),
    ).document;
    expect(changed(CHAIN, save(moved))).toEqual({
      gone: ['        "at": [0, -100],'],
      come: ['        "at": [7, -100],'],
    });
    const edited = unwrap(editNote(opened(), { note: 'note-1', text: 'Third' })).document;
    expect(changed(CHAIN, save(edited))).toEqual({
      gone: ['        "text": "First\\nsecond",'],
      come: ['        "text": "Third",'],
    });
    const renamed = unwrap(renameGroup(opened(), { group: 'group-1', name: 'E' })).document;
    expect(changed(CHAIN, save(renamed))).toEqual({
      gone: ['        "name": "Extracts",'],
      come: ['        "name": "E",'],
    });
  });

  it('say that a group is collapsed, and no longer when it is not', () => {
    const set = (document: ChainDocument, isCollapsed: boolean) =>
      unwrap(collapseGroups(document, { groups: ['group-1'], isCollapsed })).document;
    const collapsed = save(set(opened(), true));
    expect(changed(CHAIN, collapsed).come).toEqual(
      expect.arrayContaining([expect.stringMatching(/"collapsed": true/)]),
    );
    expect(opened(collapsed).view.groups.get('group-1')).toMatchObject({ isCollapsed: true });
    expect(save(set(opened(collapsed), false))).toBe(CHAIN);
  });

  it('change two lines when a task moves with its note', () => {
    const moved = unwrap(move(opened(), { moves: new Map([['a', { x: 1, y: 0 }]]) })).document;
    expect(changed(CHAIN, save(moved)).come).toEqual(['      "a": [1, 0],', '        "at": [1, -100],']);
  });

  it('never take the place of what could not be read', () => {
    const more = unwrap(
      addNote(unwrap(addNote(opened(), { at: { x: 1, y: 1 } })).document, { at: { x: 2, y: 2 } }),
    ).document;
    const { view } = JSON.parse(save(more)) as { view: { notes: Record<string, unknown> } };
    expect(Object.keys(view.notes)).toEqual(['note-1', 'note-2', 'other', 'note-2-2', 'note-3']);
    expect(view.notes['note-2']).toBe(5);
    const odd = opened('{"taskloom": 1, "tasks": [{"id": "a"}], "view": {"notes": ["mine"]}}');
    expect(save(unwrap(addNote(odd, { at: { x: 1, y: 1 } })).document)).toContain('"notes not read": ["mine"]');
  });

  it('leave what could not be read when they are deleted', () => {
    const text = save(unwrap(removeAnnotations(opened(), { notes: ['note-1'], groups: ['group-1'] })).document);
    expect(changed(CHAIN, text).come).toEqual([]);
    expect(text).toContain('"note-2": 5,');
    expect(text).toContain('"empty": {"name": "Empty", "tasks": []}');
  });

  it('do not stand in a file until there are some, nor after the last is gone', () => {
    const bare = opened('{"taskloom": 1, "tasks": [{"id": "a"}], "view": {"positions": {"a": [1, 2]}}}');
    const at = (x: number) => unwrap(move(bare, { moves: new Map([['a', { x, y: 2 }]]) })).document;
    expect(save(at(5))).not.toMatch(/notes|groups|viewport/);
    const some = unwrap(addGroup(unwrap(addNote(at(5), { at: { x: 1, y: 1 } })).document, { tasks: ['a'] })).document;
    expect(save(some)).toMatch(/notes.*groups/);
    const again = opened(save(some));
    expect([again.view.notes, again.view.groups]).toEqual([some.view.notes, some.view.groups]);
    expect(save(unwrap(removeAnnotations(again, { notes: ['note-1'], groups: ['group-1'] })).document)).toBe(
      save(at(5)),
    );
  });

  it('name nodes without an id by where they stand when the file is read again', () => {
    const start = opened('{"taskloom": 1, "tasks": [{"id": "a"}, {"name": "B"}]}');
    const marked = unwrap(
      addGroup(unwrap(addNote(start, { at: { x: 0, y: 0 }, task: '@1' })).document, { tasks: ['@1'] }),
    ).document;
    const shorter = opened(save({ ...marked, chain: { ...marked.chain, tasks: marked.chain.tasks.slice(1) } }));
    expect(shorter.view.notes.get('note-1')?.task).toBe('@0');
    expect(shorter.view.groups.get('group-1')?.tasks).toEqual(['@0']);
  });

  it('of a list are none of its bytes', () => {
    const list = '[{"id": "a"}]';
    const marked = unwrap(
      addGroup(unwrap(addNote(opened(list), { at: { x: 0, y: 0 } })).document, { tasks: ['a'] }),
    ).document;
    expect(save(withViewport(marked, { x: 1, y: 2, zoom: 1 }))).toBe(list);
    expect(opened(save(marked, { shape: 'chain' })).view.groups).toEqual(marked.view.groups);
  });

  it('take the viewport rounded, and change nothing for the same one or none', () => {
    const start = opened();
    const seen = withViewport(start, { x: 1.4, y: -2.6, zoom: 0.33333 });
    expect(changed(CHAIN, save(seen))).toEqual({
      gone: ['    "viewport": [-12, 40, 0.75],'],
      come: ['    "viewport": [1, -3, 0.333],'],
    });
    expect(withViewport(start, { x: -12.2, y: 40, zoom: 0.75 })).toBe(start);
    expect(withViewport(start, null)).toBe(start);
    expect(withViewport(start, { x: Number.NaN, y: 0, zoom: 1 })).toBe(start);
  });
});

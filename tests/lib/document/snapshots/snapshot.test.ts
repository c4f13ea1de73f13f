import { describe, expect, it } from 'vitest';
import { type JournalWrite, readSnapshot, sameTasks, writeSnapshot } from '../../../../lib/editor/index.ts';
import {
  type ChainDocument,
  addTask,
  connect,
  move,
  remove,
  rename,
  save,
  unwrap,
  sample,
} from '../../../../lib/index.ts';
import { openText } from '../../../support/openText.ts';

const TEXT =
  '[\n  {"id": "a", "name": "A", "weight": 1.0, "states": [{"onEvents": [{"eventRefs": []}]}]},\n  {"id": "b", "name": "B", "big": 1e400, "states": [{"onEvents": [{"eventRefs": []}]}]}\n]\n';

const bytes = ({ put }: JournalWrite): number => [...put.values()].join('').length;
const stored = (...notes: readonly JournalWrite[]) => new Map(notes.flatMap(({ put }) => [...put]));

describe('the journal of a document', () => {
  it('writes at 5,000 tasks what an edit changed, not the whole', () => {
    const text = JSON.stringify(sample({ tasks: 5000 }), null, 2);
    const opened = openText(text);
    const placed = unwrap(
      move(opened, {
        moves: new Map(opened.chain.tasks.map(({ key }, index) => [key, { x: index, y: 7 }])),
      }),
    ).document;
    const first = writeSnapshot({ opened: placed, present: placed });
    expect(bytes(first)).toBeGreaterThan(text.length);
    const [, task] = placed.chain.tasks;
    const renamed = unwrap(rename(placed, { task: task!.key, name: 'Other' })).document;
    const second = writeSnapshot({ opened: placed, present: renamed }, first.journal);
    expect([...second.put.keys()]).toEqual(['task/3', 'head']);
    expect(bytes(second)).toBeLessThan(text.length / 1000);
    const moved = unwrap(move(renamed, { moves: new Map([[task!.key, { x: 1, y: 1 }]]) })).document;
    const third = writeSnapshot({ opened: placed, present: moved }, second.journal);
    expect(bytes(third)).toBeLessThan(1000);
    const { positions } = readSnapshot(stored(first, second, third))!.states['present']!.view;
    expect([positions.size, positions.get(task!.key)]).toEqual([5000, { x: 1, y: 1 }]);
  });

  it('writes nothing when nothing changed, and takes away what no state has any more', () => {
    const opened = openText(TEXT);
    const renamed = unwrap(rename(opened, { task: 'a', name: 'Other' })).document;
    const first = writeSnapshot({ present: renamed });
    expect(writeSnapshot({ present: renamed }, first.journal)).toMatchObject({ put: new Map(), drop: [] });
    expect(writeSnapshot({ present: opened }, first.journal).drop).toEqual(['task/2']);
  });

  it('keeps numbers that JavaScript cannot hold', () => {
    const edited = unwrap(rename(openText(TEXT), { task: 'b', name: 'Other' })).document;
    const { states } = readSnapshot(stored(writeSnapshot({ present: edited })))!;
    expect(save(states['present']!)).toBe(TEXT.replace('"B"', '"Other"'));
  });

  it('keeps new tasks, new edges and what was deleted', () => {
    const added = unwrap(addTask(openText(TEXT), { task: { name: 'New' }, at: { x: 5, y: 5 } })).document;
    const joined = unwrap(connect(added, { source: 'a', target: 'new:new', status: 'ANY' })).document;
    const cut = unwrap(remove(joined, { tasks: ['b'] })).document;
    const { states } = readSnapshot(stored(writeSnapshot({ present: cut })))!;
    expect(states['present']!.chain).toEqual(cut.chain);
    expect(states['present']!.view).toEqual(cut.view);
  });

  it('gives states that were the same the same objects again', () => {
    const opened = openText(TEXT);
    const renamed = unwrap(rename(opened, { task: 'a', name: 'Other' })).document;
    const { states } = readSnapshot(stored(writeSnapshot({ opened, saved: renamed, present: renamed })))!;
    expect(states['saved']).toBe(states['present']);
    expect(states['present']!.chain.tasks[1]).toBe(states['opened']!.chain.tasks[1]);
  });

  it('tells a view that was emptied from the one that was read', () => {
    const read = openText('{"taskloom": 1, "tasks": [], "view": {"later": true}}');
    const emptied: ChainDocument = { ...read, view: { ...read.view } };
    const { states } = readSnapshot(stored(writeSnapshot({ read, emptied })))!;
    expect(save(states['read']!)).toBe(save(read));
    expect(save(states['emptied']!)).toBe(save(emptied));
  });

  const damages: readonly [what: string, damage: (records: Map<string, string>) => void][] = [
    ['is empty', (records) => records.clear()],
    ['lacks a task', (records) => records.delete('task/2')],
    ['lacks the text', (records) => records.delete('base/1')],
    ['holds half a task', (records) => records.set('task/2', '{"id":')],
    ['is of a later version', (records) => records.set('head', '{"version": 2}')],
    [
      'names tasks that the text lacks',
      (records) => records.set('head', records.get('head')!.replace('[1,1]', '[1,9]')),
    ],
    [
      'has a head of another form',
      (records) => records.set('head', '{"version": 1, "next": 3, "states": {"present": {"tasks": [7]}}}'),
    ],
  ];
  for (const [what, damage] of damages) {
    it(`says that it cannot be read when it ${what}`, () => {
      const edited = unwrap(rename(openText(TEXT), { task: 'a', name: 'Other' })).document;
      const records = stored(writeSnapshot({ present: edited }));
      expect(readSnapshot(records)).not.toBeNull();
      damage(records);
      expect(readSnapshot(records)).toBeNull();
    });
  }
});

describe('whether two states say the same', () => {
  it('looks at what would be written, not at who wrote it', () => {
    const opened = openText(TEXT);
    const there = unwrap(rename(opened, { task: 'a', name: 'Other' })).document;
    expect(sameTasks(opened, there)).toBe(false);
    expect(sameTasks(opened, unwrap(rename(there, { task: 'a', name: 'A' })).document)).toBe(true);
    expect(sameTasks(opened, unwrap(remove(opened, { tasks: ['b'] })).document)).toBe(false);
  });

  it('is so of two files with the same text, and not where anything in it differs', () => {
    expect(sameTasks(openText(TEXT), openText(TEXT))).toBe(true);
    expect(sameTasks(openText(TEXT), openText(`${TEXT} `))).toBe(false);
  });
});

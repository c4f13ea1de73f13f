import { describe, expect, it } from 'vitest';
import { amend, record, startHistory, undo } from '../../../lib/editor/index.ts';
import { open, rename, save, unwrap } from '../../../lib/index.ts';
import { takeIds, withIds } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

describe('ids that were given', () => {
  it('stand in the file wherever the local ones did, and nothing else changes', () => {
    const text = `[\n  {"id": "new:a", "name": "A", "n": 1.0},\n  ${JSON.stringify(task({ id: 'b', after: [['new:a', 'FAILED']] }))},\n  {"name": "C"}\n]\n`;
    const opened = open(text);
    if (!opened.ok) throw new Error('no');
    const next = withIds(
      opened.value,
      new Map([
        ['new:a', 'id-1'],
        ['new:@2', 'id-2'],
      ]),
    );
    expect(save(next)).toBe(text.replaceAll('new:a', 'id-1').replace('{"name": "C"}', '{"id": "id-2", "name": "C"}'));
    expect(withIds(opened.value, new Map())).toBe(opened.value);
  });

  it('stand in every state of the history, whatever is undone', () => {
    const opened = open(JSON.stringify([task({ id: 'new:a', name: 'A' }), task({ name: 'B', after: [['new:a']] })]));
    if (!opened.ok) throw new Error(opened.refusal.message);
    const [first, second] = opened.value.chain.tasks;
    const edited = record(
      startHistory(opened.value),
      unwrap(rename(opened.value, { task: first!.key, name: 'Renamed' })).document,
      'Rename',
    );
    const taken = takeIds(
      edited.present,
      new Map([
        ['new:a', 'id-1'],
        ['new:@1', 'id-2'],
      ]),
    );
    const before = undo(amend(edited, (state) => taken.document(state))).present;
    expect(before.chain.tasks.map(({ key, definition }) => [key, definition['id'], definition['name']])).toEqual([
      ['id-1', 'id-1', 'A'],
      ['id-2', 'id-2', 'B'],
    ]);
    expect(save(before)).not.toContain('new:');
    expect([first!, second!].map(({ key }) => taken.key(key))).toEqual(['id-1', 'id-2']);
    // what did not change is shared, as it was
    expect(before.chain.tasks[1]).toBe(taken.document(edited.present).chain.tasks[1]);
  });

  it('keep places, notes, groups and comments', () => {
    const tasks = [task({ id: 'new:a', name: 'A' }), task({ id: 'new:b', name: 'B', after: [['new:a']] })];
    const view = {
      positions: { 'new:a': [0, 10], 'new:b': [300, 10] },
      notes: {},
      groups: { g: { name: 'G', tasks: ['new:a', 'new:b'] } },
      comments: { c: { task: 'new:b', event: 'done', by: 'Ada', text: 'Why?', state: 'open' } },
    };
    const opened = open(JSON.stringify({ taskloom: 1, view, tasks }));
    if (!opened.ok) throw new Error(opened.refusal.message);
    const next = withIds(
      opened.value,
      new Map([
        ['new:a', 'id-1'],
        ['new:b', 'id-2'],
      ]),
    );
    const again = open(save(next, { shape: 'chain' }));
    if (!again.ok) throw new Error(again.refusal.message);
    expect([...again.value.view.positions.keys()]).toEqual(['id-1', 'id-2']);
    expect([...again.value.view.groups.values()][0]!.tasks).toEqual(['id-1', 'id-2']);
    expect(again.value.view.comments.get('c')).toMatchObject({ task: 'id-2', event: 'done' });
  });
});

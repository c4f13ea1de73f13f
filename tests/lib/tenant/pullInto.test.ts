import { describe, expect, it } from 'vitest';
import { type ChainDocument, type JsonObject, graphOf, open, save, unwrap } from '../../../lib/index.ts';
import { basePulled, pullInto } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

const opened = (...tasks: readonly JsonObject[]): ChainDocument => unwrap(open(`${JSON.stringify(tasks, null, 2)}\n`));
const AT = { x: 100, y: 200 };
const into = (mine: readonly JsonObject[], theirs: readonly JsonObject[], base: readonly JsonObject[] | null) => {
  const { edit, ...became } = pullInto(opened(...mine), opened(...theirs), base, AT);
  return { ...became, label: unwrap(edit).label, tasks: JSON.parse(save(unwrap(edit).document)) as JsonObject[] };
};
const named = (definition: JsonObject, name: string): JsonObject => ({ ...definition, name });

describe('tasks that are not in the document', () => {
  it('are added with their ids, so that edges of the file lead to them', () => {
    const document = opened(task({ id: 'b', after: [['a']] }));
    const done = pullInto(document, opened(task({ id: 'a' })), null, AT);
    const { chain } = unwrap(done.edit).document;
    expect(done.added).toEqual(['a']);
    expect(graphOf(chain).externals).toEqual([]);
    expect(chain.tasks.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('lie where they were drawn as external tasks, others where they are wanted', () => {
    const document = opened(task({ id: 'b', after: [['a']] }));
    const drawn = { ...document, view: { ...document.view, positions: new Map([['a', { x: 7, y: 8 }]]) } };
    const done = pullInto(drawn, opened(task({ id: 'a' }), task({ id: 'c' })), null, AT);
    const { positions } = unwrap(done.edit).document.view;
    expect(positions.get('a')).toEqual({ x: 7, y: 8 });
    expect(positions.get('c')).toBeDefined();
  });
});

describe('tasks that are in the document', () => {
  const [was, theirs, mine] = [
    task({ id: 'a' }),
    named(task({ id: 'a' }), 'Renamed there'),
    named(task({ id: 'a' }), 'Renamed here'),
  ];

  it('are taken over where only the tenant has changed them', () => {
    expect(into([was], [theirs], [was])).toMatchObject({ refreshed: ['a'], conflicts: [], tasks: [theirs] });
  });

  it('stay where only the document has changed them', () => {
    expect(into([mine], [was], [was])).toMatchObject({ refreshed: [], conflicts: [], tasks: [mine] });
  });

  it('stay, and are told, where both have changed them', () => {
    expect(into([mine], [theirs], [was])).toMatchObject({ refreshed: [], conflicts: ['a'], tasks: [mine] });
  });

  it('stay, and are told, where they differ and nobody knows what they were', () => {
    expect(into([mine], [theirs], null)).toMatchObject({ conflicts: ['a'], tasks: [mine] });
  });

  it('are no conflict where both have made the same of them', () => {
    expect(into([theirs], [theirs], [was])).toMatchObject({ refreshed: [], conflicts: [] });
  });

  it('get what the service alone writes', () => {
    const run: JsonObject = { ...was, metadata: { updatedAt: '2026-11-01T00:00:00Z' } };
    expect(into([was], [run], null)).toMatchObject({ refreshed: ['a'], tasks: [run] });
  });

  it('keep the numbers that the tenant spelled', () => {
    const text = `[${JSON.stringify({ ...theirs, big: 1 }).replace('"big":1', '"big":12345678901234567890')}]`;
    const { edit } = pullInto(opened(was), unwrap(open(text)), [was], AT);
    expect(save(unwrap(edit).document)).toMatch(/"big": ?12345678901234567890/);
  });
});

it('is one step, whose label says what it did', () => {
  const [a, b] = [task({ id: 'a' }), task({ id: 'b' })];
  expect(into([a], [named(a, 'Other'), b], [a]).label).toBe('Pull a task in and refresh a task');
  expect(into([a], [b], null).label).toBe('Pull in a task');
});

it('remembers what was pulled, and of a conflict what was pulled before', () => {
  const [a, b, other] = [task({ id: 'a' }), task({ id: 'b' }), named(task({ id: 'a' }), 'Other')];
  expect(basePulled([a], [other, b], [])).toEqual([other, b]);
  expect(basePulled([a], [other, b], ['a'])).toEqual([a, b]);
  expect(basePulled(null, [b], [])).toEqual([b]);
});

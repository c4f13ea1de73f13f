import { describe, expect, it } from 'vitest';
import { conflictWords, mergeChains } from '../../../lib/diff/index.ts';
import {
  type ChainDocument,
  type Edge,
  type EditResult,
  type Json,
  compile,
  connect,
  decompile,
  graphOf,
  joinOf,
  reconnect,
  remove,
  rename,
  setField,
  setJoin,
  setStatus,
  taskName,
  unwrap,
} from '../../../lib/index.ts';
import { chainOf } from '../../support/chainOf.ts';

const BASE = chainOf(['a', 'b', 'c', 'd'], ['a SUCCEEDED c']);
type Edit = (document: ChainDocument) => EditResult<ChainDocument>;
const edited = (...edits: readonly Edit[]): ChainDocument =>
  edits.reduce((document, edit) => unwrap(edit(document)).document, BASE);
const merged = (mine: ChainDocument, theirs: ChainDocument, take: 'mine' | 'theirs' = 'mine') => {
  const { tasks, conflicts } = mergeChains(BASE.chain, mine.chain, theirs.chain, take);
  return { chain: decompile(tasks.map(({ definition }) => definition)), conflicts };
};
const words = ({ conflicts }: ReturnType<typeof merged>) =>
  conflicts.flatMap((conflict) => conflictWords(conflict, (id) => id));

describe('edits that do not touch', () => {
  it('are both there: another task, another field of one task, an edge each into one task', () => {
    const mine = edited(
      (now) => rename(now, { task: 'a', name: 'A' }),
      (now) => connect(now, { source: 'b', target: 'c', status: 'FAILED' }),
    );
    const theirs = edited(
      (now) => setField(now, { task: 'a', field: 'enabled', value: false }),
      (now) => connect(now, { source: 'd', target: 'c', status: 'ANY' }),
    );
    const { chain, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(
      graphOf(chain)
        .edges.map(({ source, target }) => `${source} ${target}`)
        .toSorted(),
    ).toEqual(['a c', 'b c', 'd c']);
    expect(compile(chain)[0]).toMatchObject({ name: 'A', enabled: false });
  });

  it('are both there: a task that was deleted, and others that were edited', () => {
    const mine = edited((now) => remove(now, { tasks: ['d'] }));
    const theirs = edited((now) => rename(now, { task: 'b', name: 'B' }));
    const { chain, conflicts } = merged(mine, theirs);
    expect([chain.tasks.map(taskName), conflicts]).toEqual([['a', 'B', 'c'], []]);
  });
});

describe('edits of the same', () => {
  it.each(['mine', 'theirs'] as const)('have an edge of %s start its task, or none, as that side says', (take) => {
    const edge = BASE.chain.tasks[2]!.incoming[0] as Edge;
    const flipped = edited((now) => setStatus(now, { edge: edge.id, status: 'FAILED' }));
    const deleted = edited((now) => remove(now, { edges: [edge.id] }));
    const { chain, conflicts } = merged(flipped, deleted, take);
    expect(conflicts).toHaveLength(1);
    expect(graphOf(chain).edges.map(({ status }) => status)).toEqual(take === 'mine' ? ['FAILED'] : []);
  });

  it.each(['mine', 'theirs'] as const)('are so for %s where the other side added a state as well', (take) => {
    const edge = BASE.chain.tasks[2]!.incoming[0] as Edge;
    const flipped = edited((now) => setStatus(now, { edge: edge.id, status: 'FAILED' }));
    const deleted = edited((now) => remove(now, { edges: [edge.id] }));
    const longer = decompile(
      compile(deleted.chain).map((task) => ({ ...task, states: [...(task['states'] as Json[]), { name: 'second' }] })),
    );
    const { tasks, conflicts } = mergeChains(BASE.chain, flipped.chain, longer, take);
    const chain = decompile(tasks.map(({ definition }) => definition));
    expect(graphOf(chain).edges.map(({ status }) => status)).toEqual(take === 'mine' ? ['FAILED'] : []);
    expect(conflicts.flatMap(({ values }) => values.map(({ path }) => path[0]))).toContain('events');
  });

  it('are choices in words; one side stands', () => {
    const mine = edited((now) => rename(now, { task: 'a', name: 'Mine' }));
    const theirs = edited((now) => rename(now, { task: 'a', name: 'Theirs' }));
    expect(words(merged(mine, theirs))).toEqual([{ mine: 'is called “Mine”', theirs: 'is called “Theirs”' }]);
    expect(taskName(merged(mine, theirs, 'theirs').chain.tasks[0]!)).toBe('Theirs');
  });

  it('are choices where one side deleted what the other changed', () => {
    const mine = edited((now) => remove(now, { tasks: ['d'] }));
    const theirs = edited((now) => rename(now, { task: 'd', name: 'D' }));
    const found = merged(mine, theirs);
    expect(words(found)).toEqual([{ mine: 'deleted it', theirs: 'changed it' }]);
    expect(found.chain.tasks.map(taskName)).toEqual(['a', 'b', 'c']);
    expect(merged(mine, theirs, 'theirs').chain.tasks.map(taskName)).toEqual(['a', 'b', 'c', 'D']);
  });

  it.each(['mine', 'theirs'] as const)(
    'are choices where one side moved an edge to what the other cut, from %s',
    (take) => {
      const both = chainOf(['a', 'b', 'c'], ['a SUCCEEDED c', 'b SUCCEEDED c']);
      const [fromA, fromB] = both.chain.tasks[2]!.incoming as readonly Edge[];
      const cut = unwrap(remove(both, { edges: [fromB!.id] })).document;
      const moved = unwrap(reconnect(cut, { edge: fromA!.id, source: 'b', target: 'c' })).document;
      const { tasks, conflicts } = mergeChains(both.chain, moved.chain, cut.chain, take);
      expect(conflicts.map(({ values }) => values.map(({ path }) => path))).toEqual([[['events']]]);
      const chain = decompile(tasks.map(({ definition }) => definition));
      expect(graphOf(chain).edges.map(({ source }) => source)).toEqual([take === 'mine' ? 'b' : 'a']);
    },
  );

  it('in the same way are no conflict', () => {
    const turned = edited((now) => setJoin(now, { task: 'c', join: 'all' }));
    const both = unwrap(rename(turned, { task: 'a', name: 'A' })).document;
    const { chain, conflicts } = merged(turned, both);
    expect([joinOf(chain.tasks[2]!), conflicts]).toEqual(['all', []]);
  });
});

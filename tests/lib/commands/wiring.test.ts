import { describe, expect, it } from 'vitest';
import { toCompact } from '../../../lib/formats/index.ts';
import {
  type ChainDocument,
  type JsonObject,
  addTask,
  connect,
  graphOf,
  joinOf,
  reconnect,
  remove,
  setJoin,
  setStatus,
  unwrap,
} from '../../../lib/index.ts';
import { edgeId } from '../../../lib/model/chain.ts';
import { chainOf, definitionsOf } from '../../support/chainOf.ts';
import { documentOf } from '../../support/openText.ts';

function edges({ chain }: ChainDocument): string[] {
  return toCompact(chain).edges.map(({ source, status, target }) => `${source} ${status} ${target}`);
}

function names({ chain }: ChainDocument): string[] {
  return graphOf(chain).edges.map((edge) => edge.name);
}

describe('connect', () => {
  it('draws an edge that is named after its upstream and status', () => {
    const { document, created } = unwrap(connect(chainOf(['a', 'b']), { source: 'a', target: 'b', status: 'FAILED' }));
    expect(edges(document)).toEqual(['a FAILED b']);
    expect(names(document)).toEqual(['a-failed']);
    expect(created.edges).toEqual([edgeId('b', 'a-failed')]);
  });

  it('may lead from a task that the document does not hold, where that is said', () => {
    const document = chainOf(['a']);
    const edge = { source: 'in-the-tenant', target: 'a', status: 'SUCCEEDED' } as const;
    expect(connect(document, edge).ok).toBe(false);
    expect(edges(unwrap(connect(document, { ...edge, external: true })).document)).toEqual([
      'in-the-tenant SUCCEEDED a',
    ]);
  });

  it('may lead from a task to itself, and in circles', () => {
    const document = unwrap(
      connect(chainOf(['a', 'b'], ['a SUCCEEDED b']), {
        source: 'b',
        target: 'a',
        status: 'ANY',
      }),
    ).document;
    expect(edges(unwrap(connect(document, { source: 'a', target: 'a', status: 'FAILED' })).document)).toHaveLength(3);
  });

  it('may come from an external task', () => {
    const document = chainOf(['a', 'b'], ['far SUCCEEDED a']);
    expect(edges(unwrap(connect(document, { source: 'far', target: 'b', status: 'SUCCEEDED' })).document)).toContain(
      'far SUCCEEDED b',
    );
  });

  it('gives a source without an id a local one that nothing else means', () => {
    const [a, b] = definitionsOf(['a', 'b'], ['new:x SUCCEEDED b']);
    const nameless = { name: 'X', states: a!['states']! };
    const document = unwrap(
      connect(documentOf([nameless, b!]), { source: '@0', target: 'b', status: 'FAILED' }),
    ).document;
    expect(edges(document)).toEqual(['new:x SUCCEEDED b', 'new:x-2 FAILED b']);
  });

  it.each([
    ['the same edge twice', { source: 'a', target: 'b', status: 'SUCCEEDED' }, /already/],
    ['a source that is not there', { source: 'nobody', target: 'b', status: 'ANY' }, /no such task/],
    ['a target that is not in the file', { source: 'a', target: 'far', status: 'ANY' }, /not in this file/],
    ['a target without a state', { source: 'a', target: 'bare', status: 'ANY' }, /no state/],
    ['the second task of an id', { source: '@3', target: 'b', status: 'ANY' }, /same id/],
  ] as const)('refuses %s', (_, args, reason) => {
    const document = documentOf([
      ...definitionsOf(['a', 'b'], ['a succeeded b', 'far FAILED b']),
      { id: 'bare' },
      { id: 'a' },
    ]);
    expect(connect(document, args)).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(reason) as string },
    });
  });
});

describe('setStatus', () => {
  const document = chainOf(['a', 'b'], ['a SUCCEEDED b', 'a FAILED b']);

  it('keeps the name of the event', () => {
    const after = unwrap(setStatus(document, { edge: edgeId('b', 'a-failed'), status: 'ANY' })).document;
    expect(edges(after)).toEqual(['a SUCCEEDED b', 'a ANY b']);
    expect(names(after)).toEqual(['a-succeeded', 'a-failed']);
  });

  it('changes nothing when the status is the same in another case', () => {
    const lower = documentOf(
      JSON.parse(JSON.stringify(definitionsOf(['a', 'b'], ['a FAILED b'])).replace('"FAILED"', '"failed"')),
    );
    expect(unwrap(setStatus(lower, { edge: edgeId('b', 'a-failed'), status: 'FAILED' })).document).toBe(lower);
  });

  it('changes an edge also where no new one could be called', () => {
    const odd = JSON.stringify(definitionsOf(['a', 'b'], ['a FAILED b'])).replace(
      '"eventRefs":["a',
      '"eventRefs":7},{"eventRefs":["a',
    );
    const [a, b] = JSON.parse(odd) as JsonObject[];
    const after = unwrap(setStatus(documentOf([a!, b!]), { edge: edgeId('b', 'a-failed'), status: 'ANY' })).document;
    expect(edges(after)).toEqual(['a ANY b']);
    expect(connect(after, { source: 'a', target: 'b', status: 'FAILED' }).ok).toBe(false);
  });

  it('refuses to make two edges the same, and knows no edge of another name', () => {
    expect(setStatus(document, { edge: edgeId('b', 'a-failed'), status: 'SUCCEEDED' }).ok).toBe(false);
    expect(setStatus(document, { edge: 'nothing', status: 'ANY' }).ok).toBe(false);
  });
});

describe('setJoin', () => {
  it('says how a task waits', () => {
    const document = chainOf(['a', 'b', 'c'], ['a SUCCEEDED c', 'b SUCCEEDED c']);
    const all = unwrap(setJoin(document, { task: 'c', join: 'all' })).document;
    expect(joinOf(graphOf(all.chain).byKey.get('c')!)).toBe('all');
    expect(unwrap(setJoin(all, { task: 'c', join: 'all' })).document).toBe(all);
  });

  it('refuses a task without a state', () => {
    expect(setJoin(documentOf([{ id: 'bare' }]), { task: 'bare', join: 'all' }).ok).toBe(false);
    expect(setJoin(documentOf([]), { task: 'nobody', join: 'all' }).ok).toBe(false);
  });
});

describe('reconnect', () => {
  const document = chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'a aborted b']);

  it('puts either end elsewhere, and the status with it', () => {
    const edge = edgeId('b', 'a-succeeded');
    expect(edges(unwrap(reconnect(document, { edge, source: 'c', target: 'b' })).document)).toContain('c SUCCEEDED b');
    expect(edges(unwrap(reconnect(document, { edge, source: 'a', target: 'c' })).document)).toContain('a SUCCEEDED c');
    expect(edges(unwrap(reconnect(document, { edge, source: 'c', target: 'c', status: 'FAILED' })).document)).toContain(
      'c FAILED c',
    );
  });

  it('carries a word that is not a status along, to where an edge can end', () => {
    const edge = edgeId('b', 'a-aborted');
    expect(edges(unwrap(reconnect(document, { edge, source: 'a', target: 'c' })).document)).toContain('a aborted c');
    const bare = documentOf([...definitionsOf(['a', 'b'], ['a aborted b']), { id: 'bare' }]);
    for (const ends of [
      { source: 'a', target: 'bare' },
      { source: 'nobody', target: 'b' },
    ]) {
      expect(reconnect(bare, { edge, ...ends }).ok).toBe(false);
    }
  });

  it('finds another name where the new target has an event of that name', () => {
    const twins = chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'a SUCCEEDED c']);
    const after = unwrap(reconnect(twins, { edge: edgeId('b', 'a-succeeded'), source: 'b', target: 'c' })).document;
    expect(names(after)).toEqual(['a-succeeded', 'a-succeeded-2']);
  });
});

describe('remove', () => {
  it('takes the edges of a task along, on both sides', () => {
    const document = chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'b SUCCEEDED c', 'a FAILED c']);
    expect(edges(unwrap(remove(document, { tasks: ['b'] })).document)).toEqual(['a FAILED c']);
  });

  it('takes an external task away by its edges', () => {
    const after = unwrap(remove(chainOf(['a'], ['far SUCCEEDED a', 'far FAILED a']), { tasks: ['far'] })).document;
    expect(graphOf(after.chain).externals).toEqual([]);
  });

  it('passes over names of nothing', () => {
    const document = chainOf(['a']);
    expect(unwrap(remove(document, { tasks: ['nobody'], edges: ['nothing'] })).document).toBe(document);
  });
});

describe('addTask', () => {
  it('finds an id that nothing in the file means', () => {
    const document = chainOf([{ name: 'x', id: 'new:mart' }, 'b'], ['new:mart-2 FAILED b']);
    expect(unwrap(addTask(document, { task: { name: 'Mart' } })).created.tasks).toEqual(['new:mart-3']);
  });

  it('refuses the id of another task', () => {
    expect(addTask(chainOf(['a']), { task: { name: 'Again', id: 'a' } }).ok).toBe(false);
  });
});

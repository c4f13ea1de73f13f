import { describe, expect, it } from 'vitest';
import { aligned, connectAll, distributed, downstreamOf, upstreamOf } from '../../../lib/editor/index.ts';
import { toCompact } from '../../../lib/formats/index.ts';
import {
  addTask,
  sequence,
  type ChainDocument,
  removeAndReconnect,
  insert,
  setFields,
  setStatuses,
  unwrap,
} from '../../../lib/index.ts';
import { edgeId } from '../../../lib/model/chain.ts';
import { EMPTY_VIEW } from '../../../lib/model/view.ts';
import { chainOf } from '../../support/chainOf.ts';

function edges({ chain }: ChainDocument): string[] {
  return toCompact(chain)
    .edges.map(({ source, status, target }) => `${source} ${status} ${target}`)
    .toSorted();
}

/** The id of the only edge into a task. */
function into({ chain }: ChainDocument, target: string): string {
  const [entry] = chain.tasks.find(({ key }) => key === target)!.incoming;
  return entry!.kind === 'edge' ? entry!.id : '';
}

describe('insert', () => {
  it('runs the new task on the status of the edge, and the target on its success', () => {
    const document = chainOf(['a', 'b'], ['a FAILED b']);
    const { document: done, created } = unwrap(
      insert(document, { edge: into(document, 'b'), task: { name: 'x', id: 'x' } }),
    );
    expect(edges(done)).toEqual(['a FAILED x', 'x SUCCEEDED b']);
    expect(created.tasks).toEqual(['x']);
  });

  it('puts a task that is there between the ends', () => {
    const document = chainOf(['a', 'b', 'x'], ['a SUCCEEDED b']);
    expect(edges(unwrap(insert(document, { edge: into(document, 'b'), task: 'x' })).document)).toEqual([
      'a SUCCEEDED x',
      'x SUCCEEDED b',
    ]);
  });

  it('refuses the ends themselves and edges that are not there', () => {
    const document = chainOf(['a', 'b'], ['a SUCCEEDED b']);
    for (const args of [
      { edge: into(document, 'b'), task: 'a' },
      { edge: into(document, 'b'), task: 'b' },
      { edge: edgeId('b', 'none'), task: 'a' },
    ]) {
      expect(insert(document, args).ok).toBe(false);
    }
  });
});

describe('to delete and reconnect', () => {
  it('lets the upstream go on to the downstream with its own status', () => {
    const document = chainOf(['a', 'b', 'c'], ['a FAILED b', 'b SUCCEEDED c']);
    expect(edges(unwrap(removeAndReconnect(document, { tasks: ['b'] })).document)).toEqual(['a FAILED c']);
  });

  it('closes the gap of several tasks in a row, and joins every upstream to every downstream', () => {
    const document = chainOf(
      ['a', 'b', 'x', 'y', 'c', 'd'],
      ['a SUCCEEDED x', 'b SUCCEEDED x', 'x SUCCEEDED y', 'y SUCCEEDED c', 'y ANY d'],
    );
    expect(edges(unwrap(removeAndReconnect(document, { tasks: ['x', 'y'] })).document)).toEqual([
      'a SUCCEEDED c',
      'a SUCCEEDED d',
      'b SUCCEEDED c',
      'b SUCCEEDED d',
    ]);
  });

  it('never makes a handler of a failure run on success', () => {
    const document = chainOf(['a', 'b', 'alarm'], ['a SUCCEEDED b', 'b FAILED alarm']);
    expect(edges(unwrap(removeAndReconnect(document, { tasks: ['b'] })).document)).toEqual([]);
  });

  it('draws no edge twice, and ends where the tasks wait for each other in a circle', () => {
    const twice = chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'b SUCCEEDED c', 'a SUCCEEDED c']);
    expect(edges(unwrap(removeAndReconnect(twice, { tasks: ['b'] })).document)).toEqual(['a SUCCEEDED c']);
    const circle = chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'b SUCCEEDED a', 'b SUCCEEDED c']);
    expect(edges(unwrap(removeAndReconnect(circle, { tasks: ['a', 'b'] })).document)).toEqual([]);
  });
});

describe('commands over many', () => {
  it('gives each task the same new on-failure task in one step', () => {
    const many = sequence<ChainDocument>(
      (now) => addTask(now, { task: { name: 'Alarm', id: 'alarm' } }),
      (now, { tasks: [alarm] }) => connectAll(now, { sources: ['a', 'b', 'c'], target: alarm!, status: 'FAILED' }),
    )(chainOf(['a', 'b', 'c']));
    expect(edges(unwrap(many).document)).toEqual(['a FAILED alarm', 'b FAILED alarm', 'c FAILED alarm']);
    expect(many).toMatchObject({ value: { label: 'Add Alarm', created: { tasks: ['alarm'], edges: { length: 3 } } } });
  });

  it('refuses where every source leads there already', () => {
    const document = chainOf(['a', 'b'], ['a FAILED b']);
    expect(connectAll(document, { sources: ['a'], target: 'b', status: 'FAILED' }).ok).toBe(false);
  });

  it('sets a field of all, and the status of all edges that may have it', () => {
    const document = chainOf(['a', 'b'], ['a FAILED b', 'a SUCCEEDED b']);
    const off = unwrap(setFields(document, { tasks: ['a', 'b'], field: 'enabled', value: false })).document;
    expect(off.chain.tasks.map((task) => task.definition['enabled'])).toEqual([false, false]);
    const all = document.chain.tasks[1]!.incoming.flatMap((entry) => (entry.kind === 'edge' ? [entry.id] : []));
    const set = setStatuses(document, { edges: all, status: 'ANY' });
    expect(edges(unwrap(set).document)).toEqual(['a ANY b', 'a SUCCEEDED b']);
    expect(unwrap(set).skipped).toBe(1);
  });
});

describe('reach', () => {
  const { chain } = chainOf(['a', 'b', 'c', 'd'], ['a SUCCEEDED b', 'b FAILED c', 'z SUCCEEDED c']);

  it('walks to all that comes before and all that comes after', () => {
    expect([...upstreamOf(chain, ['c'])].toSorted()).toEqual(['a', 'b', 'c', 'z']);
    expect([...downstreamOf(chain, ['a'])].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...downstreamOf(chain, ['z'])].toSorted()).toEqual(['c', 'z']);
  });
});

describe('aligned and distributed', () => {
  const view = {
    ...EMPTY_VIEW,
    positions: new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 400, y: 50 }],
      ['c', { x: 1000, y: 20 }],
    ]),
  };

  it('bring nodes into one line', () => {
    expect([...aligned(view, ['a', 'b', 'c'], 'bottom').values()].map(({ y }) => y)).toEqual([50, 50, 50]);
    expect([...aligned(view, ['a', 'c'], 'center').values()].map(({ x }) => x)).toEqual([500, 500]);
  });

  it('put nodes evenly between the outermost, and never onto each other', () => {
    expect([...distributed(view, ['c', 'a', 'b'], 'horizontal').values()].map(({ x }) => x)).toEqual([0, 500, 1000]);
    expect([...distributed(view, ['a', 'b', 'c'], 'vertical').values()].map(({ y }) => y)).toEqual([0, 76, 152]);
  });
});

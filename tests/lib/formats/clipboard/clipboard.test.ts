import { describe, expect, it } from 'vitest';
import { copyTasks, paste } from '../../../../lib/editor/index.ts';
import { toCompact } from '../../../../lib/formats/index.ts';
import { type ChainDocument, connect, create, open, save, unwrap } from '../../../../lib/index.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { openText } from '../../../support/openText.ts';

const AT = { x: 0, y: 0 };

function edges({ chain }: ChainDocument): string[] {
  return toCompact(chain)
    .edges.map(({ source, status, target }) => `${source} ${status} ${target}`)
    .toSorted();
}

function copied(document: ChainDocument, keys: readonly string[]): ChainDocument {
  return openText(copyTasks(document, keys));
}

describe('copyTasks', () => {
  it('gives the tasks as a list, in their own spelling', () => {
    const document = openText('[{"id": "a", "name": "A", "size": 1.0}, {"id": "b"}]');
    expect(copyTasks(document, ['a'])).toBe('[\n  {"id": "a", "name": "A", "size": 1.0}\n]\n');
  });

  it('gives nothing for external tasks alone', () => {
    expect(copyTasks(chainOf(['b'], ['elsewhere SUCCEEDED b']), ['elsewhere'])).toBe('');
  });
});

describe('paste', () => {
  it('makes copies of tasks that are there into new tasks, and keeps the edges between them', () => {
    const document = chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'b FAILED c']);
    const { document: done, created } = unwrap(paste(document, copied(document, ['b', 'c']), AT));
    expect(edges(done)).toEqual(['a SUCCEEDED b', 'b FAILED c', 'new:b FAILED new:c']);
    expect(created.tasks).toEqual(['new:b', 'new:c']);
    expect(done.chain.tasks.map(({ definition }) => definition['name'])).toEqual(['a', 'b', 'c', 'b copy', 'c copy']);
  });

  it('keeps ids that are free, and what such tasks wait for elsewhere', () => {
    const document = chainOf(['b', 'c'], ['a SUCCEEDED b', 'b SUCCEEDED c']);
    const { document: done } = unwrap(paste(create(), copied(document, ['b', 'c']), AT));
    expect(edges(done)).toEqual(['a SUCCEEDED b', 'b SUCCEEDED c']);
  });

  it('leaves out of a copy what the service wrote into the first', () => {
    const document = openText(
      '[{"id": "a", "name": "A", "resourceId": "r", "metadata": {"usage": "ANALYTICS", "ownerId": "o"}}]',
    );
    const { document: done } = unwrap(paste(document, copied(document, ['a']), AT));
    expect(done.chain.tasks[1]!.definition).toEqual({ id: 'new:a', name: 'A copy', metadata: { usage: 'ANALYTICS' } });
  });

  it('keeps numbers that would change if they were written anew, also in a copy', () => {
    const document = openText('[\n  {"id": "a", "size": 12345678901234567890, "half": 1.0}\n]\n');
    const { document: done } = unwrap(paste(document, copied(document, ['a']), AT));
    expect(save(done)).toBe(
      '[\n  {"id": "a", "size": 12345678901234567890, "half": 1.0},\n  {"id": "new:unnamed-a", "size": 12345678901234567890, "half": 1.0}\n]\n',
    );
  });

  it('gives each of several copies its own name and id', () => {
    const document = chainOf(['a']);
    const once = unwrap(paste(document, copied(document, ['a']), AT)).document;
    const twice = unwrap(paste(once, copied(document, ['a']), AT)).document;
    expect(twice.chain.tasks.map(({ key, definition }) => [key, definition['name']])).toEqual([
      ['a', 'a'],
      ['new:a', 'a copy'],
      ['new:a-2', 'a copy 2'],
    ]);
  });

  it('lays them out as they lay, or in columns, and never onto what is there', () => {
    const document = chainOf(['a', 'b'], ['a SUCCEEDED b']);
    const { view } = unwrap(
      paste(
        { ...document, view: { ...document.view, positions: new Map([['a', AT]]) } },
        copied(document, ['a', 'b']),
        AT,
      ),
    ).document;
    const [a, first, second] = [view.positions.get('a')!, view.positions.get('new:a')!, view.positions.get('new:b')!];
    expect(a).toEqual(AT);
    expect(first.x).toBe(0);
    expect(first.y).toBeGreaterThan(60);
    expect(second).toEqual({ x: first.x + 366, y: first.y });
  });

  it('is undone by going back: the first bytes are the same', () => {
    const text = '[\n  {"id": "a", "half": 1.0}\n]\n';
    const document = openText(text);
    expect(save(unwrap(paste(document, copied(document, ['a']), AT)).document)).not.toBe(text);
    expect(save(document)).toBe(text);
  });

  it('refuses what holds no task', () => {
    const opened = open('[]');
    expect(paste(create(), unwrap(opened), AT).ok).toBe(false);
  });

  it('lets what comes lead on to what is there', () => {
    const document = unwrap(
      paste(chainOf(['a']), openText('[{"id": "b", "states": [{"onEvents": [{"eventRefs": []}]}]}]'), AT),
    ).document;
    expect(edges(unwrap(connect(document, { source: 'a', target: 'b', status: 'ANY' })).document)).toEqual(['a ANY b']);
  });
});

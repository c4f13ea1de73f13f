import { describe, expect, it } from 'vitest';
import { isFixable } from '../../../../lib/editor/index.ts';
import { type ChainDocument, check, fixAll, fixOf, save, unwrap } from '../../../../lib/index.ts';
import { openText } from '../../../support/openText.ts';

const codes = (document: ChainDocument): string[] => check(document.chain).map(({ code }) => code);

function task(id: string, refs: readonly string[]): string {
  return `{"id": "${id}", "name": "${id}", "states": [{"onEvents": [{"actions": [{}], "eventRefs": ${JSON.stringify(refs)}}]}]}`;
}

it('a fix mends one problem and leaves the rest of the text', () => {
  const text = `[${task('a', ['x', 'y'])}]`;
  const document = openText(text);
  const first = check(document.chain).find(({ code }) => code === 'dangling-ref');
  expect(isFixable(document, first!)).toBe(true);
  const fixed = fixOf(document, first!);
  expect(unwrap(fixed).label).toBe('Remove the reference to a missing event from a');
  expect(save(unwrap(fixed).document)).toBe(text.replace('"x",', ''));
});

it('all problems of a kind are fixed in one step', () => {
  const document = openText(`[${task('a', ['x', 'y'])}, ${task('b', ['z'])}]`);
  const all = unwrap(fixAll(document, 'dangling-ref'));
  expect(all).toMatchObject({ label: 'Fix 3 problems: dangling-ref', done: 3, skipped: 0 });
  expect(codes(all.document)).not.toContain('dangling-ref');
  expect(fixAll(all.document, 'dangling-ref').ok).toBe(false);
});

it('there is no fix for what only a person can decide', () => {
  const document = openText('[{"id": "a", "states": []}]');
  for (const problem of check(document.chain)) expect(fixOf(document, problem).ok).toBe(false);
  expect(fixAll(document, 'no-state').ok).toBe(false);
});

describe('an event that nothing calls, and a call of one that is not there', () => {
  const dataset = '{"name": "stock", "type": "com.qlik/active-analytics-orch", "source": "dataset.updated"}';
  const finished =
    '{"name": "b-done", "type": "com.qlik.v1.task.run.finished", "source": "system-events.task", "correlation": [{"contextAttributeName": "id", "contextAttributeValue": "b"}]}';
  const waiting = (events: string, refs: readonly string[]): string =>
    `[${task('a', refs).replace('"states"', `"events": [${events}], "states"`)}]`;

  it('are taken for one another, where they are the only ones', () => {
    const text = waiting(dataset, ['stock-of-the-app']);
    const document = openText(text);
    const problem = check(document.chain).find(({ code }) => code === 'dangling-ref')!;
    expect(unwrap(fixOf(document, problem)).label).toBe('Reference the event “stock” in a');
    expect(save(unwrap(fixOf(document, problem)).document)).toBe(text.replace('stock-of-the-app', 'stock'));
    expect(fixAll(document, 'unused-event').ok).toBe(false);
  });

  it('are left to a person where there are several, or where an edge would come of it', () => {
    for (const text of [
      waiting(dataset, ['x', 'y']),
      waiting(`${dataset}, ${finished}`, ['x']),
      waiting(finished, ['x']),
    ]) {
      expect(fixAll(openText(text), 'dangling-ref').ok).toBe(false);
      expect(fixAll(openText(text), 'unused-event').ok).toBe(false);
    }
  });
});

it('a problem that is no longer there is not fixed', () => {
  const document = openText(`[${task('a', ['x'])}]`);
  const problem = check(document.chain).find(({ code }) => code === 'dangling-ref')!;
  const fixed = unwrap(fixOf(document, problem)).document;
  expect(fixOf(fixed, problem).ok).toBe(false);
  expect(fixOf(openText('[]'), problem).ok).toBe(false);
});

it('a join that has been set since is left as it is', () => {
  const finished = (id: string) =>
    `{"name": "${id}", "type": "com.qlik.v1.task.run.finished", "source": "system-events.task", "correlation": [{"contextAttributeName": "id", "contextAttributeValue": "${id}"}]}`;
  const waiting = task('a', ['b', 'c']).replace('"states"', `"events": [${finished('b')}, ${finished('c')}], "states"`);
  const problem = check(openText(`[${waiting}]`).chain).find(({ code }) => code === 'join-unset')!;
  const set = openText(`[${waiting.replace('"onEvents"', '"exclusive": false, "onEvents"')}]`);
  expect(fixOf(openText(`[${waiting}]`), problem).ok).toBe(true);
  expect(fixOf(set, problem).ok).toBe(false);
});

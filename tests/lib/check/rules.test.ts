import { describe, expect, it } from 'vitest';
import { type JsonObject, check, decompile, messageOf } from '../../../lib/index.ts';
import { definitionsOf } from '../../support/chainOf.ts';

const GOOD = definitionsOf(
  [{ name: 'a', schedule: 'R/PT24H' }, { name: 'b', schedule: 'R/PT12H' }, 'c'],
  ['a SUCCEEDED c', 'b ANY c'],
);

/** The good chain with its last task's text changed. */
function spoiled(from: string | RegExp, to: string): JsonObject[] {
  const text = JSON.stringify(GOOD[2]);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing to spoil: ${String(from)} in ${text}`);
  return [...GOOD.slice(0, 2), JSON.parse(changed) as JsonObject];
}

function problems(definitions: readonly JsonObject[]): [string, string][] {
  return check(decompile(definitions)).map(({ code, pointer }) => [code, pointer]);
}

describe('rules', () => {
  it('find nothing in a chain of our own', () => expect(problems(GOOD)).toEqual([]));

  it.each<[string, string, JsonObject[]]>([
    ['no-name', '/name', spoiled('"name":"c"', '"name":" "')],
    ['duplicate-id', '/id', spoiled('"id":"c"', '"id":"a"')],
    ['no-state', '/states', spoiled(/"actions":\[.*?\}\}\]/, '"actions":[]')],
    ['dangling-ref', '/states/0/onEvents/0/eventRefs/2', spoiled('"b-any"]', '"b-any","gone"]')],
    ['duplicate-event-name', '/events/1', spoiled(/b-any/g, 'a-succeeded')],
    ['unused-event', '/events/1', spoiled(',"b-any"]', ']')],
    ['unrecognised-event', '/events/1', spoiled('"contextAttributeValue":"b"', '"contextAttributeValue":""')],
    ['unrecognised-event', '/events/0', spoiled('com.qlik.v1.task.run.finished', 'com.example.other')],
    ['unknown-status', '/events/0/correlation', spoiled('"SUCCEEDED"', '"aborted"')],
    [
      'missing-upstream',
      '/events/1/correlation',
      spoiled('"contextAttributeValue":"b"', '"contextAttributeValue":"far"'),
    ],
    ['join-unset', '/states/0/exclusive', spoiled(',"exclusive":true', '')],
    ['two-triggers', '/start', spoiled('"events"', '"start":{"schedule":"RRULE:FREQ=DAILY"},"events"')],
    ['start-without-trigger', '/start', [{ ...definitionsOf(['a'])[0]!, start: { stateName: 'reload' } }]],
    ['many-groups', '/states/0/onEvents/1', spoiled('"onEvents":[{', '"onEvents":[{"actions":[{}],"eventRefs":[]},{')],
    ['many-actions', '/states/0/onEvents/0/actions/1', spoiled('"actions":[', '"actions":[{},')],
    ['many-states', '/states/1', spoiled('"states":[', '"states":[{"onEvents":[{"actions":[{}],"eventRefs":[]}]},')],
  ])('%s at %s', (code, pointer, definitions) => {
    expect(problems(definitions)).toContainEqual([code, pointer]);
  });

  it('say what is wrong and what to do, in whole sentences', () => {
    for (const problem of check(decompile([{}, ...spoiled(',"b-any"]', ',"gone"]')])))
      expect(messageOf(problem)).toMatch(/^(?:[A-Z\d]|eventRefs).+\.$/);
  });

  it('show odd names of events as text', () => {
    const odd = spoiled('"b-any"]', '{"toString":"x"}]');
    expect(check(decompile(odd)).map(messageOf).join()).toContain('{"toString":"x"}');
  });
});

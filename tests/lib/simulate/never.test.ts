import { describe, expect, it } from 'vitest';
import { DATASET_UPDATED } from '../../../lib/internal.ts';
import { neverRan } from '../../../lib/simulate/index.ts';
import { chainOf, definitionsOf } from '../../support/chainOf.ts';
import { documentOf } from '../../support/openText.ts';
import { at, daily, lasting, linesOf, night, whyNot } from './support.ts';

const a = { name: 'a', schedule: daily('01:00') };
const off = { name: 'off', enabled: false };

describe('a task never runs because', () => {
  it.each([
    ['it is off', chainOf([{ ...a, enabled: false }]), ['A is switched off.']],
    ['only a person starts it', chainOf(['b']), ['Only a person starts B, and no start by hand is given.']],
    [
      'its schedule has no start in the span',
      chainOf([{ name: 'b', schedule: 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24;BYHOUR=6;BYMINUTE=0' }]),
      ['The schedule of B has no start in this time. The next one is at 2026-12-24T06:00:00Z.'],
    ],
    [
      'its upstream is off',
      chainOf([off, 'b'], ['off ANY b']),
      ['OFF is switched off.', 'OFF is switched off, so B never starts.'],
    ],
    [
      'its upstream never runs, and where that starts',
      chainOf([off, 'b', 'c', 'd'], ['off ANY b', 'b ANY c', 'c ANY d']),
      [
        'OFF is switched off.',
        'OFF is switched off, so B never starts.',
        'B never runs, so C never starts. OFF is switched off.',
        'C never runs, so D never starts. OFF is switched off.',
      ],
    ],
    ['its upstream never ends so', chainOf([a, 'b'], ['a FAILED b']), ['A never ends with FAILED, so B never starts.']],
    [
      'a join lacks one event',
      chainOf([a, off, { name: 'b', join: 'all' }], ['a ANY b', 'off ANY b']),
      ['OFF is switched off.', 'OFF is switched off, so the join of B is never complete.'],
    ],
    [
      'its upstream is not in the chain',
      chainOf(['b'], ['elsewhere ANY b']),
      ['It is not known when the external task ELSEWHERE runs, so B never starts.'],
    ],
    [
      'it is in a cycle that nothing starts',
      chainOf(['b', 'c', 'd'], ['c ANY b', 'b ANY c', 'c ANY d']),
      [
        'B, C wait for each other in a cycle, and nothing else starts them.',
        'B, C wait for each other in a cycle, and nothing else starts them.',
        'C never runs, so D never starts. B, C wait for each other in a cycle, and nothing else starts them.',
      ],
    ],
    ['it waits for itself', chainOf(['b'], ['b ANY b']), ['B waits for itself, and nothing else starts it.']],
    [
      'something off keeps a cycle from starting',
      chainOf([off, 'b', 'c'], ['c ANY b', 'b ANY c', 'off ANY b']),
      [
        'OFF is switched off.',
        'OFF is switched off, so B never starts.',
        'B never runs, so C never starts. OFF is switched off.',
      ],
    ],
  ])('%s', (_, document, words) => {
    expect(whyNot(night(document))).toEqual(words);
  });

  it('its events never come within the window of its join', () => {
    const definitions = definitionsOf(
      [a, { name: 'b', schedule: daily('04:00') }, { name: 'c', join: 'all' }],
      ['a ANY c', 'b ANY c'],
    );
    const [state] = definitions[2]!['states'] as object[];
    const narrow = { ...definitions[2]!, states: [{ ...state, timeouts: { eventTimeout: 'PT1H' } }] } as never;
    const rehearsal = night(documentOf([definitions[0]!, definitions[1]!, narrow]));
    expect(whyNot(rehearsal)).toEqual(['The events of C never come within 1 hour of each other.']);
  });

  it('nobody said when its datasets are updated', () => {
    const [definition] = definitionsOf(['b']);
    const [state] = definition!['states'] as object[];
    const updated = {
      ...definition!,
      events: [{ name: 'updated', ...DATASET_UPDATED }],
      states: [{ ...state, onEvents: [{ eventRefs: ['updated'], actions: [{}] }] }],
    } as never;
    const document = documentOf([updated]);
    expect(whyNot(night(document))).toEqual(['No update of its datasets is given, so B never starts.']);
    const given = night(document, { datasets: [{ task: 'b', times: [at('05:00')] }] });
    expect(linesOf(given)).toEqual(['b 05:00-05:10 by dataset']);
  });

  it('it was in the queue, or its upstream under way, when the span ended', () => {
    const late = { name: 'late', schedule: daily('23:55') };
    const chain = chainOf([late, { ...late, name: 'later' }, 'b'], ['late ANY b']);
    expect(whyNot(night(chain, { lanes: 1 }))).toEqual([
      'LATER was still waiting in the queue at the end of this time.',
      'LATE does not end in this time, so B never starts.',
    ]);
  });

  it('its event asks for another app', () => {
    const definitions = definitionsOf([a, 'b'], ['a ANY b']);
    const [event] = definitions[1]!['events'] as { correlation: object[] }[];
    const other = { contextAttributeName: 'appId', contextAttributeValue: 'other' };
    const events = [{ ...event!, correlation: [...event!.correlation, other] }];
    expect(whyNot(night(documentOf([definitions[0]!, { ...definitions[1]!, events } as never])))).toEqual([
      'The event "a-any" asks for another app or space than that of A, so B never starts.',
    ]);
  });

  it('the rehearsal was stopped', () => {
    const chain = chainOf([a, 'b'], ['a SUCCEEDED b']);
    expect(whyNot(night(chain, {}, { mostRuns: 1 }))).toEqual(['The rehearsal was stopped before B ran.']);
  });
});

it('says of each task that never ran one cause, and of no other', () => {
  const chain = chainOf([a, off, 'b', 'c', 'd'], ['a FAILED b', 'off ANY c', 'b ANY d', 'c ANY d']);
  const rehearsal = night(chain, { tasks: [lasting('a', 1)] });
  expect(neverRan(rehearsal).map(({ task, root }) => `${task} by ${root}`)).toEqual([
    'off by off',
    'b by a',
    'c by off',
    'd by a',
  ]);
});

it('finds the root of a very long chain', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `t${index}`);
  const edges = names.slice(1).map((name, index) => `${names[index]} ANY ${name}`);
  const never = neverRan(night(chainOf([{ name: 't0', enabled: false }, ...names.slice(1)], edges)));
  expect(new Set(never.map(({ root }) => root))).toEqual(new Set(['t0']));
});

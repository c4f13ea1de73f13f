import { describe, expect, it } from 'vitest';
import { graphOf, unwrap } from '../../../lib/index.ts';
import { type ScenarioChange, compareRehearsals, planScenario, playPlan } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, daily, lasting, linesOf, night, planNight } from './support.ts';

const DOCUMENT = chainOf(
  [
    { name: 'a', schedule: daily('01:00') },
    { name: 'b', schedule: daily('01:00') },
    { name: 'c', join: 'all' },
  ],
  ['a SUCCEEDED c', 'b SUCCEEDED c'],
);
const SPAN = { from: at('00:00'), to: '2026-03-02T00:00:00Z' };
const { assumptions } = planNight(DOCUMENT);
const [edge] = graphOf(DOCUMENT.chain).edges;

const planned = (...changes: readonly ScenarioChange[]) =>
  planScenario(DOCUMENT.chain, SPAN, { name: 'What if', changes }, assumptions);

describe('a what-if', () => {
  it.each<[string, ScenarioChange, readonly string[]]>([
    [
      'lets a task fail',
      { kind: 'fails', task: 'a' },
      ['a 01:00-01:10 fails by schedule', 'b 01:00-01:10 by schedule'],
    ],
    [
      'lets one run of a task fail',
      { kind: 'ends', task: 'a', run: 1, status: 'FAILED' },
      ['a 01:00-01:10 fails by schedule', 'b 01:00-01:10 by schedule'],
    ],
    [
      'lets a task take longer',
      { kind: 'takes', task: 'a', seconds: 3600 },
      ['a 01:00-02:00 by schedule', 'b 01:00-01:10 by schedule', 'c 02:00-02:10 by 1 0'],
    ],
    [
      'starts a task at another time',
      { kind: 'starts', task: 'a', times: [at('04:00')] },
      ['b 01:00-01:10 by schedule', 'a 04:00-04:10 by schedule', 'c 04:10-04:20 by 0 1'],
    ],
    ['switches a task off', { kind: 'off', task: 'a' }, ['b 01:00-01:10 by schedule']],
    [
      'takes an edge away',
      { kind: 'no-edge', edge: edge!.id },
      ['a 01:00-01:10 by schedule', 'b 01:00-01:10 by schedule', 'c 01:10-01:20 by 1'],
    ],
    [
      'limits how many runs go at a time',
      { kind: 'lanes', lanes: 1 },
      ['a 01:00-01:10 by schedule', 'b 01:00>01:10-01:20 by schedule', 'c 01:20-01:30 by 0 1'],
    ],
  ])('%s', (_, change, lines) => {
    expect(linesOf(playPlan(unwrap(planned(change))))).toEqual(lines);
  });

  it.each<[string, ScenarioChange, string]>([
    ['a task that the chain does not hold', { kind: 'off', task: 'gone' }, 'no-task'],
    ['an edge that the chain does not hold', { kind: 'no-edge', edge: 'gone' }, 'no-edge'],
    ['the end of a run of such a task', { kind: 'ends', task: 'gone', run: 1, status: 'FAILED' }, 'no-task'],
    ['a time that is none', { kind: 'starts', task: 'a', times: ['soon'] }, 'no-time'],
    ['no lanes', { kind: 'lanes', lanes: 0.5 }, 'no-lanes'],
  ])('is refused for %s', (_, change, code) => {
    const refused = planned(change);
    expect(refused.ok || refused.refusal.code).toBe(code);
  });
});

it('what is different is told in figures, and task by task', () => {
  const plain = night(DOCUMENT);
  const slow = playPlan(unwrap(planned({ kind: 'takes', task: 'a', seconds: 3600 }, { kind: 'lanes', lanes: 1 })));
  const time = (text: string) => Date.parse(at(text));
  expect(compareRehearsals(plain, slow)).toEqual({
    runs: { before: 3, after: 3 },
    finish: { before: time('01:20'), after: time('02:20') },
    mostRunning: { before: 2, after: 1 },
    waited: { before: 0, after: 3600 },
    tasks: [
      { task: 'a', runs: { before: 1, after: 1 }, finish: { before: time('01:10'), after: time('02:00') } },
      { task: 'b', runs: { before: 1, after: 1 }, finish: { before: time('01:10'), after: time('02:10') } },
      { task: 'c', runs: { before: 1, after: 1 }, finish: { before: time('01:20'), after: time('02:20') } },
    ],
  });
  const off = compareRehearsals(plain, playPlan(unwrap(planned({ kind: 'off', task: 'a' }))));
  expect(off.tasks.map(({ task, runs }) => [task, runs.after])).toEqual([
    ['a', 0],
    ['c', 0],
  ]);
  expect(compareRehearsals(plain, night(DOCUMENT)).tasks).toEqual([]);
});

it('what a person says in a what-if counts before what was measured', () => {
  const measured = { task: 'a', duration: { source: 'runs', count: 5, quantiles: [1, 2] } as const };
  const plan = planScenario(
    DOCUMENT.chain,
    SPAN,
    { name: '', changes: [{ kind: 'takes', task: 'a', seconds: 60 }] },
    { ...assumptions, tasks: [measured, lasting('b', 5)] },
  );
  expect(linesOf(playPlan(unwrap(plan))).slice(0, 2)).toEqual([
    'a 01:00-01:01 by schedule',
    'b 01:00-01:05 by schedule',
  ]);
});

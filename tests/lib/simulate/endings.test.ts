import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../lib/index.ts';
import {
  type ScenarioChange,
  USUAL_ASSUMPTIONS,
  outcomeMatrix,
  planScenario,
  playPlan,
} from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, daily, lasting, linesOf, planNight } from './support.ts';

const DOCUMENT = chainOf(
  [{ name: 'a', schedule: 'RRULE:FREQ=HOURLY;INTERVAL=8' }, 'b', 'alert', { name: 'c', schedule: daily('09:00') }],
  ['a SUCCEEDED b', 'a FAILED alert'],
);
const { assumptions } = planNight(DOCUMENT);
const SPAN = { from: at('00:00'), to: '2026-03-02T00:00:00Z' };

const ends = (run: number, status: 'SUCCEEDED' | 'FAILED', task = 'a'): ScenarioChange => ({
  kind: 'ends',
  task,
  run,
  status,
});
const plan = (changes: readonly ScenarioChange[], assumed = assumptions) =>
  unwrap(planScenario(DOCUMENT.chain, SPAN, { name: '', changes }, assumed));
const played = (...changes: readonly ScenarioChange[]) => linesOf(playPlan(plan(changes)));

describe('the end of one run, settled by hand', () => {
  it('holds for that run alone', () => {
    expect(played(ends(2, 'FAILED')).filter((line) => /^(a|alert) /.test(line))).toEqual([
      'a 00:00-00:10 by schedule',
      'a 08:00-08:10 fails by schedule',
      'alert 08:10-08:20 by 2',
      'a 16:00-16:10 by schedule',
    ]);
  });

  it('leaves all that came before it as it was', () => {
    const [before, after] = [played(), played(ends(2, 'FAILED'))];
    const same = before.findIndex((line) => line.startsWith('a 08:00'));
    expect(after.slice(0, same)).toEqual(before.slice(0, same));
    expect(after.slice(same)).not.toEqual(before.slice(same));
  });

  it('counts before what is said of all runs, and the last of two counts', () => {
    const fails = { kind: 'fails', task: 'a' } as const;
    expect(played(fails, ends(1, 'SUCCEEDED')).slice(0, 2)).toEqual([
      'a 00:00-00:10 by schedule',
      'b 00:10-00:20 by 0',
    ]);
    expect(played(ends(1, 'FAILED'), ends(1, 'SUCCEEDED'))).toEqual(played());
  });

  it('changes nothing where the task does not run so often', () => {
    expect(played(ends(4, 'FAILED'))).toEqual(played());
  });

  it('holds where chance decides about all other runs', () => {
    const chance = { seed: 7, night: 3 };
    const mostlyFails = { ...USUAL_ASSUMPTIONS, failure: { source: 'entered', share: 0.5 } as const };
    const by = (changes: readonly ScenarioChange[]) => [...playPlan(plan(changes, mostlyFails), { chance }).runs];
    for (const status of ['SUCCEEDED', 'FAILED'] as const) {
      const ofA = by([ends(1, status)]).filter(({ task }) => task === 'a');
      expect(ofA[0]!.status).toBe(status);
      expect(ofA.slice(1).map((run) => run.status)).toEqual(
        by([])
          .filter(({ task }) => task === 'a')
          .slice(1)
          .map((run) => run.status),
      );
    }
  });

  it('does not keep a run that is too long from failing', () => {
    const long = { ...assumptions, tasks: [lasting('c', 300)] };
    const { runs } = playPlan(plan([ends(1, 'SUCCEEDED', 'c')], long));
    expect([...runs].find(({ task }) => task === 'c')!.status).toBe('FAILED');
  });

  it('is not what a failure of each run of that task costs', () => {
    expect(outcomeMatrix(plan([ends(1, 'SUCCEEDED')])).find(({ task }) => task === 'a')).toMatchObject({
      lost: ['b'],
      handledBy: ['alert'],
    });
  });
});

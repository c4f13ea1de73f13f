import { expect, it } from 'vitest';
import { unwrap } from '../../../lib/index.ts';
import {
  type PastRun,
  USUAL_ASSUMPTIONS,
  assumptionsFromRuns,
  planOf,
  rehearseNights,
  withTasks,
} from '../../../lib/simulate/index.ts';
import { Chance } from '../../support/arbitrary/chance.ts';
import { chainOf } from '../../support/chainOf.ts';
import { daily } from './support.ts';

const SPAN = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };
const START = Date.parse('2026-03-01T01:00:00Z');
const KNOWN = 60;
const HELD_BACK = 20;
const HISTORIES = 120;

/** A chain of three, and a mart that waits for both of two branches. */
const EDGES = ['a SUCCEEDED b', 'a SUCCEEDED c', 'b SUCCEEDED d', 'c SUCCEEDED d'];
const TASKS = ['a', 'b', 'c', 'd'];
const { chain } = chainOf([{ name: 'a', schedule: daily('01:00') }, 'b', 'c', { name: 'd', join: 'all' }], EDGES);

/** Seconds with a long tail, as those of reloads are: by the logarithm about normal. */
function secondsOf(chance: Chance, usual: number): number {
  const normal = chance.list(12, (again) => again.below(1_000_000) / 1_000_000).reduce((sum, each) => sum + each, -6);
  return usual * Math.exp(0.4 * normal);
}

/** What a night of the true tasks was: how long each ran, and when the last had ended. */
function nightOf(chance: Chance, usual: ReadonlyMap<string, number>) {
  const seconds = new Map(TASKS.map((task) => [task, secondsOf(chance, usual.get(task)!)]));
  const of = (task: string): number => seconds.get(task)! * 1_000;
  return { seconds, finish: START + of('a') + Math.max(of('b'), of('c')) + of('d') };
}

it('P80 covers about 80 of 100 finishes that were held back', () => {
  let covered = 0;
  for (let seed = 0; seed < HISTORIES; seed += 1) {
    const chance = new Chance(seed * 7_919);
    const usual = new Map(TASKS.map((task) => [task, chance.between(60, 1_800)]));
    const past = chance.list(KNOWN, (again) => nightOf(again, usual));
    const runs = past.flatMap(({ seconds }): PastRun[] =>
      Array.from(seconds, ([task, each]) => ({
        task,
        started: SPAN.from,
        ended: new Date(Date.parse(SPAN.from) + each * 1_000).toISOString(),
        status: 'SUCCEEDED',
      })),
    );
    const { tasks, tooFew } = assumptionsFromRuns(runs);
    expect(tooFew).toEqual([]);
    const plan = unwrap(planOf(chain, SPAN, withTasks(USUAL_ASSUMPTIONS, tasks)));
    const { p80 } = rehearseNights(plan, { seed, nights: 300 }).finish!;
    covered += chance.list(HELD_BACK, (again) => nightOf(again, usual)).filter(({ finish }) => finish <= p80).length;
  }
  const share = covered / (HISTORIES * HELD_BACK);
  expect(share).toBeGreaterThan(0.75);
  expect(share).toBeLessThan(0.85);
});

import { describe, expect, it } from 'vitest';
import { bestMoves, criticalPath, lanesOf, worstHour } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, daily, lasting, night } from './support.ts';

const scheduled = (name: string, time: string) => ({ name, schedule: daily(time) });
const THREE = chainOf([scheduled('a', '01:00'), scheduled('b', '01:00'), scheduled('c', '01:30')]);
const SLOW = { lanes: 1, tasks: [lasting('a', 60), lasting('b', 20), lasting('c', 20)] };
const crowded = night(THREE, SLOW);

it('lanes say how many runs are under way and how many wait, whenever that changes', () => {
  const points = lanesOf(crowded).map((point) => [new Date(point.at).toISOString(), point.running, point.waiting]);
  expect(points).toEqual([
    [at('01:00'), 1, 1],
    [at('01:30'), 1, 2],
    [at('02:00'), 1, 1],
    [at('02:20'), 1, 0],
    [at('02:40'), 0, 0],
  ]);
});

it('what is still in the queue at the end of the span waits', () => {
  const late = night(chainOf([scheduled('a', '23:50'), scheduled('b', '23:55')]), { lanes: 1 });
  expect(lanesOf(late).map(({ running, waiting }) => [running, waiting])).toEqual([
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
});

describe('the critical path', () => {
  const keysOf = (rehearsal: typeof crowded) =>
    criticalPath(rehearsal.runs).map((number) => rehearsal.runs.at(number).task);

  it('follows the cause that came last', () => {
    const chain = chainOf(
      [scheduled('a', '01:00'), scheduled('b', '01:00'), { name: 'c', join: 'all' }],
      ['a ANY c', 'b ANY c'],
    );
    expect(keysOf(night(chain, { tasks: [lasting('a', 30)] }))).toEqual(['a', 'c']);
    expect(keysOf(night(chain, { tasks: [lasting('b', 30)] }))).toEqual(['b', 'c']);
  });

  it('follows the run that freed the lane', () => {
    expect(keysOf(crowded)).toEqual(['a', 'b', 'c']);
  });

  it('is empty where nothing runs', () => expect(keysOf(night(chainOf(['a'])))).toEqual([]));
});

describe('the worst hour', () => {
  it('is the one in which runs wait longest, and says who', () => {
    expect(worstHour(crowded)).toEqual({
      from: Date.parse(at('01:00')),
      waited: 90 * 60,
      tasks: [
        { task: 'b', seconds: 60 * 60 },
        { task: 'c', seconds: 30 * 60 },
      ],
    });
  });

  it('is none where no run waits', () => expect(worstHour(night(THREE))).toBeNull());
});

describe('moves of a schedule', () => {
  it('are those that save most, each with what it saves', () => {
    const moves = bestMoves(crowded);
    // then nobody waits: b did for an hour, c for 50 minutes
    expect(moves[0]).toEqual({ task: 'a', minutes: -60, saved: 6_600, finish: Date.parse(at('01:50')) });
    expect(moves.map(({ task }) => task).toSorted()).toEqual(['a', 'b', 'c']);
    expect(moves.map(({ saved }) => saved)).toEqual(moves.map(({ saved }) => saved).toSorted((x, y) => y - x));
  });

  it('are none where no run waits', () => expect(bestMoves(night(THREE))).toEqual([]));

  it('never lead out of the span', () => {
    const early = night(chainOf([scheduled('a', '00:00'), scheduled('b', '00:00')]), { lanes: 1 });
    expect(bestMoves(early).every(({ minutes }) => minutes > 0)).toBe(true);
  });
});

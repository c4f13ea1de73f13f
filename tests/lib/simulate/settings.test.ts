import { describe, expect, it } from 'vitest';
import { NO_SETTINGS, USUAL_ASSUMPTIONS, assumptionsOf } from '../../../lib/simulate/index.ts';

const week = { from: '2026-03-26T00:00:00Z', to: '2026-04-02T00:00:00Z' };

describe('what a document says, for a span', () => {
  it('is as usual where it says nothing', () =>
    expect(assumptionsOf(NO_SETTINGS, week, 'UTC')).toEqual(USUAL_ASSUMPTIONS));

  it('gives a start by hand for each day, by the clock of its zone, and moments as they are', () => {
    const tasks = new Map([['a', { manual: ['06:30', '2026-03-27T12:00:00Z'], datasets: ['23:00'] }]]);
    const { manual, datasets } = assumptionsOf({ ...NO_SETTINGS, zone: 'Europe/Berlin', tasks }, week, 'UTC');
    expect(manual).toEqual([
      {
        task: 'a',
        times: [
          '2026-03-26T05:30:00.000Z',
          '2026-03-27T05:30:00.000Z',
          '2026-03-28T05:30:00.000Z',
          '2026-03-29T04:30:00.000Z',
          '2026-03-30T04:30:00.000Z',
          '2026-03-31T04:30:00.000Z',
          '2026-04-01T04:30:00.000Z',
          '2026-03-27T12:00:00Z',
        ],
      },
    ]);
    expect(datasets[0]!.times).toHaveLength(7);
  });

  it('has a quiet time for each of its days, also one that goes on after midnight', () => {
    const quiet = new Map([['one', { from: '22:00', to: '02:00', days: ['SA', 'WE'] as const }]]);
    expect(assumptionsOf({ ...NO_SETTINGS, quiet }, week, 'UTC').blackouts).toEqual([
      { from: '2026-03-25T22:00:00.000Z', to: '2026-03-26T02:00:00.000Z' },
      { from: '2026-03-28T22:00:00.000Z', to: '2026-03-29T02:00:00.000Z' },
      { from: '2026-04-01T22:00:00.000Z', to: '2026-04-02T02:00:00.000Z' },
    ]);
  });

  it('counts a time that the clocks leave out as the moment that it would have been', () => {
    const tasks = new Map([['a', { manual: ['02:30'] }]]);
    const span = { from: '2026-03-29T00:00:00Z', to: '2026-03-30T00:00:00Z' };
    const { manual } = assumptionsOf({ ...NO_SETTINGS, tasks }, span, 'Europe/Berlin');
    expect(manual[0]!.times).toEqual(['2026-03-29T01:30:00.000Z']);
  });

  it('says of a task what is known of it, and its deadline by the zone of the reader', () => {
    const failure = { source: 'runs', share: 0.2 } as const;
    const tasks = new Map([['a', { failure, deadline: '07:00' }]]);
    expect(assumptionsOf({ ...NO_SETTINGS, tasks, lanes: 3 }, week, 'Asia/Tokyo')).toMatchObject({
      tasks: [{ task: 'a', failure, deadline: { time: '07:00', zone: 'Asia/Tokyo' } }],
      lanes: 3,
    });
  });
});

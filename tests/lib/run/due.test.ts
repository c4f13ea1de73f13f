import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { nextDue, scheduleFault } from '../../../lib/run/due.ts';

const anchor = '2026-01-01T00:00:10.500Z';
const due = (schedule: Json, after = '2026-01-01T00:07:00.000Z') => {
  const next = nextDue(schedule, { after, anchor });
  return next === null ? null : new Date(next).toISOString();
};

describe('a schedule is due', () => {
  it.each<[string, Json, string | null]>([
    [
      'by a rule, from its start',
      { recurrence: 'RRULE:FREQ=HOURLY', startDateTime: '2025-06-01T00:30:00' },
      '2026-01-01T00:30:00.000Z',
    ],
    [
      'by a rule without a start, from when the task came to be',
      { recurrence: 'FREQ=MINUTELY;INTERVAL=5' },
      '2026-01-01T00:10:10.000Z',
    ],
    ['by an interval, likewise', { interval: 'R/PT5M' }, '2026-01-01T00:10:10.000Z'],
    ['by an interval with its own start', { interval: 'R/2026-01-01T00:00:00Z/PT5M' }, '2026-01-01T00:10:00.000Z'],
    ['by an interval that is a text', 'R/PT5M', '2026-01-01T00:10:10.000Z'],
    ['by cron', { cron: '*/15 * * * *' }, '2026-01-01T00:15:00.000Z'],
    ['by cron in a zone', { cron: { expression: '0 6 * * *' }, timezone: 'Europe/Oslo' }, '2026-01-01T05:00:00.000Z'],
    ['never after its end', { recurrence: 'FREQ=HOURLY', endDateTime: '2026-01-01T00:05:00Z' }, null],
    ['never where it cannot be read', { recurrence: 'FREQ=SOMETIMES' }, null],
  ])('%s', (_, schedule, expected) => expect(due(schedule)).toBe(expected));
});

describe('a schedule is refused', () => {
  it.each<[string, Json, RegExp]>([
    ['with a rule that is none', { recurrence: 'FREQ=SOMETIMES' }, /./],
    ['with a zone that is none', { recurrence: 'FREQ=DAILY', timezone: 'Nowhere/Here' }, /no time zone/],
    [
      'that ends before it starts',
      { recurrence: 'FREQ=DAILY', startDateTime: '2026-05-01T00:00:00Z', endDateTime: '2026-04-01T00:00:00Z' },
      /ends before it starts/,
    ],
    [
      'that has ended',
      { recurrence: 'FREQ=DAILY', startDateTime: '2025-05-01T00:00:00', endDateTime: '2025-06-01T00:00:00' },
      /ended/,
    ],
    ['that says nothing', {}, /does not say when/],
  ])('%s', (_, schedule, expected) => expect(scheduleFault(schedule, anchor)).toMatch(expected));

  it('and else taken', () => {
    expect(
      scheduleFault(
        { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=1', startDateTime: '2025-04-17T06:00:00', timezone: 'Europe/Oslo' },
        anchor,
      ),
    ).toBeNull();
    expect(scheduleFault('0 6 * * *', anchor)).toBeNull();
  });
});

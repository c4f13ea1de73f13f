import fc from 'fast-check';
import type { JsonObject } from '../../../lib/index.ts';
import { nextRuns, shiftSchedule } from '../../../lib/schedule/index.ts';
import { type Law, law } from '../../support/law.ts';
import { assertSameText } from '../../support/same.ts';

const list = (to: number, maxLength = 3): fc.Arbitrary<string> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: to }), { minLength: 1, maxLength })
    .map((numbers) => numbers.toSorted((a, b) => a - b).join(','));

const maybe = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(arbitrary, fc.constant(''));

const named = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  maybe(value.map((text) => `;${name}=${text}`));

const rules = fc
  .tuple(
    fc.constantFrom('HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY'),
    named('INTERVAL', fc.constantFrom('1', '2', '3')),
    named('BYDAY', fc.constantFrom('MO', 'SU', 'MO,TU,WE,TH,FR')),
    named('BYHOUR', list(23)),
    named('BYMINUTE', list(59, 2)),
    named('BYMONTHDAY', fc.constantFrom('1', '15', '-1')),
  )
  .map(([freq, ...parts]): JsonObject => ({ recurrence: `RRULE:FREQ=${freq}${parts.join('')}` }));

const crons = fc
  .tuple(list(59, 2), fc.oneof(list(23), fc.constantFrom('*', '6-9')), fc.constantFrom('* * *', '* * 1-5', '1 * *'))
  .map(([minute, hour, days]): JsonObject => ({ cron: `${minute} ${hour} ${days}` }));

const intervals = fc.constantFrom('R/PT2H', 'R/P1D', 'PT90M').map((interval): JsonObject => ({ interval }));

const schedules = fc
  .tuple(fc.oneof(rules, crons, intervals), fc.integer({ min: 0, max: 1_439 }))
  .map(([when, minute]): JsonObject => ({
    ...when,
    startDateTime: new Date(Date.UTC(2026, 0, 5) + minute * 60_000).toISOString().slice(0, 19),
    timezone: 'UTC',
  }));

export const SHIFTED: readonly Law[] = [
  law(
    'schedule.shift',
    1811,
    'moves every run of a schedule by as much as was asked for, or refuses',
    [schedules, fc.integer({ min: -300, max: 300 }), fc.integer({ min: 5, max: 400 })],
    (schedule, minutes, days) => {
      const shifted = shiftSchedule(schedule, minutes);
      if (!shifted.ok) return;
      // well after the start: of the runs close to it one may be gained or lost
      const now = Date.UTC(2026, 0, 5) + days * 86_400_000;
      const by = minutes * 60_000;
      assertSameText(
        told(shifted.value as JsonObject, now + by, 0),
        told(schedule, now, by),
        `${JSON.stringify(schedule)} ${minutes}`,
      );
    },
  ),
];

function told(schedule: JsonObject, now: number, by: number): string {
  const found = nextRuns(schedule, { now: new Date(now).toISOString(), count: 5 });
  if (!found.ok) return found.refusal.message;
  return found.value.runs.map((run) => new Date(Number(run) + by).toISOString()).join(' ');
}

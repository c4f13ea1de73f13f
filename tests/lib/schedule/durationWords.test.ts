import { expect, it } from 'vitest';
import { check, messageOf } from '../../../lib/index.ts';
import { durationWords, shortDuration } from '../../../lib/schedule/index.ts';
import { chainOf } from '../../support/chainOf.ts';

it.each([
  [0, '0 seconds'],
  [0.04, '0.04 seconds'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [90, '90 seconds'],
  [1200, '20 minutes'],
  [3600, '1 hour'],
  [5400, '90 minutes'],
  [7200, '2 hours'],
])('%s seconds are %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});

it.each([
  [0, '0.0 s'],
  [0.001, 'under 0.1 s'],
  [0.099, 'under 0.1 s'],
  [0.1, '0.1 s'],
  [89.9, '89.9 s'],
  [90, '2 min'],
  [5400, '90 min'],
])('%s seconds are %s where there is little room', (seconds, words) => {
  expect(shortDuration(seconds)).toBe(words);
});

it.each([
  ['FREQ=DAILY;BYHOUR=10,10', null],
  ['FREQ=HOURLY;BYMINUTE=0,0,30', '30 minutes'],
  ['FREQ=DAILY;BYHOUR=6;BYSECOND=0,30,30', '30 seconds'],
])('a schedule of %s starts runs %s apart', (rule, apart) => {
  const { chain } = chainOf([{ name: 'a', schedule: { recurrence: `RRULE:${rule}` } }]);
  const [message] = check(chain, { severities: { 'may-overlap': 'warning', 'too-frequent': 'off' } })
    .filter(({ code }) => code === 'may-overlap')
    .map(messageOf);
  expect(/^Starts runs (.+?) apart/.exec(message ?? '')?.[1] ?? null).toBe(apart);
});

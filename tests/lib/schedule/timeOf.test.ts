import { expect, it } from 'vitest';
import { timeOf } from '../../../lib/schedule/index.ts';

it.each([
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T01:30', '2026-03-01T01:30:00.000Z'],
  ['2026-03-01 01:30:15.250Z', '2026-03-01T01:30:15.250Z'],
  ['2026-03-01T01:30+0200', '2026-02-28T23:30:00.000Z'],
])('the time %s is in UTC where it has no offset', (text, iso) => {
  expect(new Date(timeOf(text)).toISOString()).toBe(iso);
});

it.each(['', 'tonight', '01/03/2026', '2026-13-01', '2026-02-30', '2026-03-01T25:00'])('%j is not a time', (text) => {
  expect(timeOf(text)).toBeNaN();
});

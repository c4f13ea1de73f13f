import { Cron } from 'croner';
import fc from 'fast-check';
import { nextRuns } from '../../../lib/schedule/index.ts';
import { type Law, law } from '../../support/law.ts';
import { assertSameText } from '../../support/same.ts';
import { ZONES } from './recurrence.ts';

const COUNT = 4;

/** One item of a field: a number, a range, or either with a step. */
function item(from: number, to: number, names: readonly string[] = []): fc.Arbitrary<string> {
  const number = fc.integer({ min: from, max: to });
  const written = number.map((value) => names[value - from] ?? String(value));
  return fc.oneof(
    { arbitrary: written, weight: 5 },
    {
      arbitrary: fc.tuple(number, number).map(([a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        return `${low}-${high}`;
      }),
      weight: 2,
    },
    {
      arbitrary: fc.tuple(number, fc.integer({ min: 1, max: to - from + 1 })).map(([a, step]) => `${a}/${step}`),
      weight: 1,
    },
    { arbitrary: fc.integer({ min: 1, max: to - from + 1 }).map((step) => `*/${step}`), weight: 2 },
  );
}

function field(from: number, to: number, names?: readonly string[], stars = 4): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constant('*'), weight: stars },
    { arbitrary: item(from, to, names), weight: 4 },
    {
      arbitrary: fc.array(item(from, to, names), { minLength: 2, maxLength: 3 }).map((items) => items.join(',')),
      weight: 2,
    },
  );
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const dates = fc.oneof(
  { arbitrary: field(1, 31), weight: 6 },
  { arbitrary: fc.constantFrom('L', 'LW', '15,L', '?'), weight: 1 },
  { arbitrary: fc.integer({ min: 1, max: 31 }).map((date) => `${date}W`), weight: 1 },
);

const weekdays = fc.oneof(
  { arbitrary: field(0, 6, DAYS, 8), weight: 8 },
  { arbitrary: fc.constantFrom('MON-FRI', 'MON-SUN', '5-7', '7', '1L', 'FRIL', '+MON'), weight: 1 },
  {
    arbitrary: fc.tuple(fc.constantFrom(...DAYS), fc.integer({ min: 1, max: 5 })).map(([day, n]) => `${day}#${n}`),
    weight: 1,
  },
);

/** Without expressions of six fields that number the days of the week: dialects differ in those. */
const expressions = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, { arbitrary: field(0, 59, [], 0), weight: 1 }),
    field(0, 59),
    field(0, 23),
    dates,
    field(1, 12, MONTHS, 12),
    weekdays,
  )
  .filter(([second, , , date, , weekday]) => second === null || (!/\d/.test(weekday) && date !== '?'))
  .map(([second, ...fields]) => [...(second === null ? [] : [second]), ...fields].join(' '));

/** The next runs by croner; `null` where it does not take the expression. */
function theirs(expression: string, timezone: string, now: string): number[] | null {
  try {
    const job = new Cron(expression, { timezone, paused: true, sloppyRanges: true });
    return job.nextRuns(COUNT, now).map((run) => run.getTime());
  } catch {
    return null;
  }
}

export const CRON: readonly Law[] = [
  law(
    'cron.agrees',
    1402,
    'counts the runs of a cron expression as croner does',
    [expressions, fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 730 * 1_440 })],
    (cron, timezone, minute) => {
      const now = new Date(Date.UTC(2025, 0, 1) + minute * 60_000).toISOString();
      const ours = nextRuns({ cron, timezone }, { now, count: COUNT });
      const found = theirs(cron, timezone, now);
      const runs = ours.ok ? ours.value.runs : null;
      // a rare day may come after the year at which croner gives up
      const both = runs && found ? runs.slice(0, found.length) : runs;
      const words = (list: readonly number[] | null): string =>
        list ? list.map((run) => new Date(run).toISOString()).join(' ') : 'cannot be';
      assertSameText(words(both), words(found), cron);
    },
  ),
];

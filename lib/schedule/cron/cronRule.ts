import type { RuleParts } from '../rule/readRule.ts';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const DAY_NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
const MONTH_NAMES = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;

const NICKNAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '@yearly': '0 0 1 1 *',
    '@annually': '0 0 1 1 *',
    '@monthly': '0 0 1 * *',
    '@weekly': '0 0 * * 0',
    '@daily': '0 0 * * *',
    '@midnight': '0 0 * * *',
    '@hourly': '0 * * * *',
  }),
);

/**
 * A cron expression as a recurrence rule that says the same, to be put into words; `null` for the many that none
 * can say. When it runs is told by croner, not by this.
 *
 * @example cronRule('30 6 * * MON-FRI') // FREQ=WEEKLY, BYDAY=MO,TU,WE,TH,FR, BYHOUR=6, BYMINUTE=30
 */
export function cronRule(expression: string): RuleParts | null {
  const fields = (NICKNAMES.get(expression.trim().toLowerCase()) ?? expression).trim().toUpperCase().split(/\s+/);
  if (fields.length === 6 && fields[0] === '0') fields.shift();
  if (fields.length !== 5) return null;
  const [minute, hour, date, month, weekday] = fields as [string, string, string, string, string];
  const time = timeParts(minute, hour);
  if (!time) return null;
  const free = (field: string): boolean => field === '*' || field === '?';
  const days = free(weekday) ? [] : listOf(weekday, 0, 7, DAY_NAMES);
  const dates = free(date) ? [] : listOf(date, 1, 31);
  const months = free(month) ? [] : listOf(month, 1, 12, MONTH_NAMES, 1);
  // with both a date and a weekday, either will do: no rule says that
  if (!days || !dates || !months || (days.length > 0 && dates.length > 0)) return null;
  const parts = new Map(time);
  const runsDaily = parts.get('FREQ') === 'DAILY';
  if (runsDaily && days.length > 0) parts.set('FREQ', 'WEEKLY');
  if (runsDaily && dates.length > 0) parts.set('FREQ', 'MONTHLY');
  if (days.length > 0) parts.set('BYDAY', [...new Set(days.map((day) => DAYS[day % 7]!))].join(','));
  if (dates.length > 0) parts.set('BYMONTHDAY', dates.join(','));
  if (months.length > 0) parts.set('BYMONTH', months.join(','));
  return parts;
}

function timeParts(minute: string, hour: string): [string, string][] | null {
  const step = (field: string): string | null => /^(?:\*|0)\/(\d+)$/.exec(field)?.[1] ?? null;
  const minutes = listOf(minute, 0, 59);
  const hours = listOf(hour, 0, 23);
  if (minutes && hours)
    return [
      ['FREQ', 'DAILY'],
      ['BYHOUR', hours.join(',')],
      ['BYMINUTE', minutes.join(',')],
    ];
  if (minutes && hour === '*')
    return [
      ['FREQ', 'HOURLY'],
      ['BYMINUTE', minutes.join(',')],
    ];
  // a step begins anew each day and each hour: only one that divides it is an interval
  const each = step(hour);
  if (minutes && each && 24 % Number(each) === 0)
    return [
      ['FREQ', 'HOURLY'],
      ['INTERVAL', each],
      ['BYMINUTE', minutes.join(',')],
    ];
  const every = minute === '*' ? '1' : step(minute);
  if (!every || 60 % Number(every) !== 0 || (hour !== '*' && !hours)) return null;
  return [
    ['FREQ', 'MINUTELY'],
    ['INTERVAL', every],
    ...(hours ? [['BYHOUR', hours.join(',')] as [string, string]] : []),
  ];
}

/** The numbers that a field lists, ranges spelled out; `null` for anything else. */
function listOf(field: string, from: number, to: number, names: readonly string[] = [], first = 0): number[] | null {
  const found: number[] = [];
  for (const item of field.split(',')) {
    const ends = item
      .split('-')
      .map((end) => (names.includes(end) ? names.indexOf(end) + first : /^\d+$/.test(end) ? Number(end) : Number.NaN));
    const [low = Number.NaN, high = low] = ends;
    if (!(low >= from && high <= to && low <= high) || ends.length > 2) return null;
    for (let each = low; each <= high; each += 1) found.push(each);
  }
  return found;
}

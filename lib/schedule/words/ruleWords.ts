import { type Moment, momentWords } from '../moment.ts';
import type { Rule, RuleDay } from '../rule/rule.ts';
import { listWords, twoDigits } from './lists.ts';

const UNITS = {
  SECONDLY: 'second',
  MINUTELY: 'minute',
  HOURLY: 'hour',
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
} as const;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The most times of a day that are listed. */
const TIMES = 8;

/**
 * A recurrence rule in words: the clauses of a sentence. The first says when, with the time of day.
 *
 * @param startTime - `HH:MM` of the start, which says the time of day where the rule does not.
 * @example ruleWords(readRule('FREQ=WEEKLY;BYDAY=MO;BYHOUR=6').rule!, null) // ['Every Monday at 06:00']
 */
export function ruleWords(rule: Rule, startTime: string | null): [when: string, ...rest: string[]] {
  const { count, until } = rule;
  const when = [howOften(rule), ...dayWords(rule), ...timeWords(rule, startTime)].filter(Boolean).join(' ');
  const others = (
    [
      ['BYWEEKNO', rule.weeks],
      ['BYYEARDAY', rule.yeardays],
      ['BYSECOND', rule.seconds?.every((second) => second === 0) ? null : rule.seconds],
      ['BYSETPOS', rule.positions],
    ] as const
  ).flatMap(([name, numbers]) => (numbers ? [`${name}=${numbers.join(',')}`] : []));
  return [
    when,
    ...(others.length > 0 ? [`with ${listWords(others)}`] : []),
    ...(count === null ? [] : [count === 1 ? 'once' : `${count} times`]),
    ...(until ? [`until ${untilWords(until)}`] : []),
  ];
}

function howOften(rule: Rule): string {
  const { freq, interval, hours } = rule;
  const days = plainDays(rule);
  if (interval > 1) return `Every ${interval} ${UNITS[freq]}s`;
  if (days && (freq === 'WEEKLY' || freq === 'DAILY')) return `Every ${days}`;
  return `Every ${freq === 'HOURLY' && hours ? 'day' : UNITS[freq]}`;
}

/** Weekdays without a number before them, in words; `null` where the rule has none, or others. */
function plainDays({ days }: Rule): string | null {
  if (!days || days.some(({ nth }) => nth !== 0)) return null;
  const sorted = days.map(({ weekday }) => weekday).toSorted((a, b) => a - b);
  if (sorted.join() === '0,1,2,3,4') return 'weekday';
  return sorted.length === 7 ? 'day' : listWords(sorted.map((day) => DAYS[day]!));
}

function dayWords(rule: Rule): string[] {
  const { freq, interval, dates, months } = rule;
  const inEvery = interval === 1 && (freq === 'WEEKLY' || freq === 'DAILY');
  const isOfMonth = freq === 'MONTHLY' || months !== null;
  const days = plainDays(rule);
  const found: string[] = [];
  if (days && !inEvery) found.push(days === 'weekday' ? 'on weekdays' : `on ${days}`);
  else if (!days && rule.days)
    found.push(
      `on the ${listWords(rule.days.map(nthDay))}${isOfMonth ? '' : ` of the ${freq === 'YEARLY' ? 'year' : 'month'}`}`,
    );
  if (dates) {
    const isPlain = dates.every((date) => date > 0);
    const named = isPlain
      ? `day ${listWords(dates.map(String))}`
      : `the ${listWords(dates.map((date) => `${ordinal(date)} day`))}`;
    found.push(`on ${named}${isOfMonth ? '' : ' of the month'}`);
  }
  if (months) found.push(`in ${listWords(months.map((month) => MONTHS[month - 1]!))}`);
  return found;
}

function nthDay({ nth: number, weekday }: RuleDay): string {
  return `${number === 0 ? '' : `${ordinal(number)} `}${DAYS[weekday]}`;
}

function ordinal(number: number): string {
  if (number < 0) return number === -1 ? 'last' : `${ordinal(-number)} to last`;
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return ['first', 'second', 'third', 'fourth'][number - 1] ?? `${number}${ending}`;
}

function timeWords({ freq, hours, minutes }: Rule, startTime: string | null): string[] {
  if (freq === 'SECONDLY' || freq === 'MINUTELY')
    return [
      ...(hours ? [`in hour ${listWords(hours.map(twoDigits))}`] : []),
      ...(minutes ? [`in minute ${listWords(minutes.map(twoDigits))}`] : []),
    ];
  const startMinute = startTime?.slice(3) ?? null;
  const minuteWords = minutes ? minutes.map(twoDigits) : startMinute ? [startMinute] : null;
  if (freq === 'HOURLY' && !hours) return minuteWords ? [`at minute ${listWords(minuteWords)}`] : [];
  const hourWords = hours ? hours.map(twoDigits) : startTime ? [startTime.slice(0, 2)] : null;
  if (!hourWords) return minuteWords && minutes ? [`at minute ${listWords(minuteWords)}`] : [];
  const times = hourWords.flatMap((hour) => (minuteWords ?? ['00']).map((minute) => `${hour}:${minute}`));
  return [times.length > TIMES ? `${times.length} times a day, first at ${times[0]}` : `at ${listWords(times)}`];
}

/** A date alone is that day to its end. */
function untilWords(until: Moment): string {
  return momentWords(until).replace(/ 23:59:59$/, '');
}

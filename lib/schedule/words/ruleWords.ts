import { type RuleParts, itemsOf, numbersOf } from '../rule/readRule.ts';

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SECONDLY: 'second',
    MINUTELY: 'minute',
    HOURLY: 'hour',
    DAILY: 'day',
    WEEKLY: 'week',
    MONTHLY: 'month',
    YEARLY: 'year',
  }),
);
const DAYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MO: 'Monday',
    TU: 'Tuesday',
    WE: 'Wednesday',
    TH: 'Thursday',
    FR: 'Friday',
    SA: 'Saturday',
    SU: 'Sunday',
  }),
);
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

/** Parts that these words say; others are added as they are written. */
const SAID = new Set([
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYHOUR',
  'BYMINUTE',
  'BYSECOND',
  'COUNT',
  'UNTIL',
  'WKST',
]);

/** The most times of a day that are listed. */
const TIMES = 8;

/**
 * A recurrence rule in words: the clauses of a sentence. The first says when, with the time of day.
 *
 * @param startTime - `HH:MM` of the start, which says the time of day where the rule does not.
 * @example ruleWords(readRule('FREQ=WEEKLY;BYDAY=MO;BYHOUR=6').parts, null) // ['Every Monday at 06:00']
 */
export function ruleWords(parts: RuleParts, startTime: string | null): [when: string, ...rest: string[]] {
  const when = [howOften(parts), ...dayWords(parts), ...timeWords(parts, startTime)].filter(Boolean).join(' ');
  const others = Array.from(parts).flatMap(([name, value]) =>
    SAID.has(name) ? [] : [`${name}=${itemsOf(parts, name) ?? value}`],
  );
  const count = Number(parts.get('COUNT') ?? 0);
  return [
    when,
    ...(others.length > 0 ? [`with ${list(others)}`] : []),
    ...(count > 0 ? [count === 1 ? 'once' : `${count} times`] : []),
    ...(parts.has('UNTIL') ? [`until ${untilWords(parts.get('UNTIL')!)}`] : []),
  ];
}

function howOften(parts: RuleParts): string {
  const freq = parts.get('FREQ')!;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const days = plainDays(parts);
  if (interval > 1) return `Every ${interval} ${UNITS.get(freq)}s`;
  if (days && (freq === 'WEEKLY' || freq === 'DAILY')) return `Every ${days}`;
  return `Every ${freq === 'HOURLY' && parts.has('BYHOUR') ? 'day' : UNITS.get(freq)}`;
}

/** Weekdays without a number before them, in words; `null` where the rule has none, or others. */
function plainDays(parts: RuleParts): string | null {
  const days = itemsOf(parts, 'BYDAY');
  if (!days || days.some((day) => !DAYS.get(day))) return null;
  const sorted = [...DAYS.keys()].filter((day) => days.includes(day));
  if (sorted.join() === 'MO,TU,WE,TH,FR') return 'weekday';
  return sorted.length === 7 ? 'day' : list(sorted.map((day) => DAYS.get(day)!));
}

function dayWords(parts: RuleParts): string[] {
  const freq = parts.get('FREQ')!;
  const inEvery = Number(parts.get('INTERVAL') ?? 1) === 1 && (freq === 'WEEKLY' || freq === 'DAILY');
  const isOfMonth = freq === 'MONTHLY' || parts.has('BYMONTH');
  const days = plainDays(parts);
  const found: string[] = [];
  if (days && !inEvery) found.push(days === 'weekday' ? 'on weekdays' : `on ${days}`);
  else if (!days && parts.has('BYDAY'))
    found.push(
      `on the ${list(itemsOf(parts, 'BYDAY')!.map(nthDay))}` +
        (isOfMonth ? '' : ` of the ${freq === 'YEARLY' ? 'year' : 'month'}`),
    );
  const dates = numbersOf(parts, 'BYMONTHDAY');
  if (dates) {
    const isPlain = dates.every((date) => date > 0);
    const named = isPlain ? `day ${list(dates.map(String))}` : `the ${list(dates.map((date) => `${nth(date)} day`))}`;
    found.push(`on ${named}${isOfMonth ? '' : ' of the month'}`);
  }
  const months = numbersOf(parts, 'BYMONTH');
  if (months) found.push(`in ${list(months.map((month) => MONTHS[month - 1] ?? String(month)))}`);
  return found;
}

function nthDay(day: string): string {
  const [, number, name] = /^([+-]?\d*)(\w\w)$/.exec(day)!;
  return `${number === '' ? '' : `${nth(Number(number))} `}${DAYS.get(name!)}`;
}

function nth(number: number): string {
  if (number < 0) return number === -1 ? 'last' : `${nth(-number)} to last`;
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return ['first', 'second', 'third', 'fourth'][number - 1] ?? `${number}${ending}`;
}

function timeWords(parts: RuleParts, startTime: string | null): string[] {
  const freq = parts.get('FREQ')!;
  const hours = numbersOf(parts, 'BYHOUR');
  const minutes = numbersOf(parts, 'BYMINUTE');
  if (freq === 'SECONDLY' || freq === 'MINUTELY')
    return [
      ...(hours ? [`in hour ${list(hours.map(two))}`] : []),
      ...(minutes ? [`in minute ${list(minutes.map(two))}`] : []),
    ];
  const startMinute = startTime?.slice(3) ?? null;
  const minuteWords = minutes ? minutes.map(two) : startMinute ? [startMinute] : null;
  if (freq === 'HOURLY' && !hours) return minuteWords ? [`at minute ${list(minuteWords)}`] : [];
  const hourWords = hours ? hours.map(two) : startTime ? [startTime.slice(0, 2)] : null;
  if (!hourWords) return minuteWords && minutes ? [`at minute ${list(minuteWords)}`] : [];
  const times = hourWords.flatMap((hour) => (minuteWords ?? ['00']).map((minute) => `${hour}:${minute}`));
  return [times.length > TIMES ? `${times.length} times a day, first at ${times[0]}` : `at ${list(times)}`];
}

function untilWords(until: string): string {
  const [, year, month, day, hour, minute, zulu] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(until) ?? [];
  if (!year) return until;
  return `${year}-${month}-${day}${hour ? ` ${hour}:${minute}` : ''}${zulu ? ' UTC' : ''}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

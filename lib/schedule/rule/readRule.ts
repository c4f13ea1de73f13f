import { memo } from '../memo.ts';
import { type Moment, readMoment } from '../moment.ts';
import { forbiddenParts } from './forbidden.ts';
import { partFault } from './partFault.ts';
import { type Frequency, type Rule, type RuleDay, WEEKDAYS } from './rule.ts';

/** The parts of a recurrence rule, names and values in capitals. */
export type RuleParts = ReadonlyMap<string, string>;

/** A rule taken apart. */
export interface ReadRule {
  readonly parts: RuleParts;
  /** `null` where it cannot be. */
  readonly rule: Rule | null;
  /** Why it cannot be, in a sentence; `null` where it can. */
  readonly fault: string | null;
  /** What RFC 5545 does not allow, a sentence each. */
  readonly forbidden: readonly string[];
}

/**
 * Reads a recurrence rule of RFC 5545. `RRULE:` in front may be left out, and letter case does not count.
 *
 * @example readRule('FREQ=DAILY;BYHOUR=25').fault // 'BYHOUR=25 is not possible: BYHOUR goes from 0 to 23.'
 */
export const readRule: (text: string) => ReadRule = memo((text) => {
  const parts = new Map<string, string>();
  let fault: string | null = null;
  const body = text.trim().replace(/^RRULE:/i, '');
  for (const part of body.split(';').filter((each) => each.trim() !== '')) {
    const [name = '', value = ''] = part.trim().toUpperCase().split('=', 2);
    if (parts.has(name)) fault ??= `${name} is listed twice.`;
    fault ??= partFault(name, value);
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) fault = 'A recurrence rule needs a FREQ, such as FREQ=DAILY.';
  const until = fault === null && parts.has('UNTIL') ? untilOf(parts.get('UNTIL')!) : null;
  if (typeof until === 'string') fault = until;
  if (fault !== null) return { parts, rule: null, fault, forbidden: [] };
  const rule = ruleOf(parts, until as Moment | null);
  return { parts, rule, fault, forbidden: forbiddenParts(rule) };
});

function ruleOf(parts: RuleParts, until: Moment | null): Rule {
  const numbers = (name: string): number[] | null => {
    const value = parts.get(name);
    return value === undefined ? null : [...new Set(value.split(',').map(Number))];
  };
  const count = parts.get('COUNT');
  return {
    freq: parts.get('FREQ') as Frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: count === undefined ? null : Number(count),
    until,
    months: numbers('BYMONTH'),
    weeks: numbers('BYWEEKNO'),
    yeardays: numbers('BYYEARDAY'),
    dates: numbers('BYMONTHDAY'),
    days: daysOf(parts.get('BYDAY')),
    hours: numbers('BYHOUR'),
    minutes: numbers('BYMINUTE'),
    seconds: numbers('BYSECOND'),
    positions: numbers('BYSETPOS'),
    weekStart: weekdayOf(parts.get('WKST') ?? 'MO'),
  };
}

function daysOf(value: string | undefined): RuleDay[] | null {
  if (value === undefined) return null;
  return [...new Set(value.split(','))].map((day) => ({
    nth: Number(day.slice(0, -2)),
    weekday: weekdayOf(day.slice(-2)),
  }));
}

function weekdayOf(name: string): number {
  return (WEEKDAYS as readonly string[]).indexOf(name);
}

/** The last moment that an UNTIL allows, or why it cannot be. A date alone is that day to its end. */
function untilOf(text: string): Moment | string {
  const [, year, month, date, hour = '23', minute = '59', second = '59', zulu] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text) ?? [];
  if (zulu === '') return `UNTIL=${text} is not possible: it takes a time in UTC, such as UNTIL=20260131T060000Z.`;
  return (
    readMoment(`${year}-${month}-${date}T${hour}:${minute}:${second}${zulu ?? ''}`) ??
    `UNTIL=${text} is not possible: there is no such day or time.`
  );
}

/** A rule as it is written, `RRULE:` in front. */
export function writeRule(parts: RuleParts): string {
  return `RRULE:${Array.from(parts, ([name, value]) => `${name}=${value}`).join(';')}`;
}

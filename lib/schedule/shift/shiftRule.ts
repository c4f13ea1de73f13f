import { type Result, ok } from '../../model/result.ts';
import type { Moment } from '../moment.ts';
import { readRule } from '../rule/readRule.ts';
import { type Rule, WEEKDAYS } from '../rule/rule.ts';
import { type ShiftRefusal, refuse } from './refusals.ts';
import { shiftMinutes, shiftTimes, shiftWeekday } from './shiftTimes.ts';

/** A rule that was moved, and by how much its start has to be moved with it, in minutes. */
export interface ShiftedRule {
  readonly text: string;
  readonly start: number;
}

/**
 * Moves the runs of a recurrence rule by minutes.
 *
 * @param start - The start of its schedule, which says the times that the rule does not.
 */
export function shiftRule(text: string, start: Moment | null, by: number): Result<ShiftedRule, ShiftRefusal> {
  const { rule } = readRule(text);
  if (!rule || rule.positions || rule.seconds) return refuse('no-clock-time');
  const { freq, hours, minutes } = rule;
  if (!hours && !minutes) return fromStart(text, rule, start, by);
  if (freq === 'HOURLY' && minutes && !hours) return everyHour(text, rule, minutes, by);
  if (freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY' || !hours) return refuse('no-clock-time');
  if (!minutes && by % 60 !== 0) return refuse('no-clock-time');
  const shifted = shiftTimes(hours, minutes ?? [0], by);
  if (!shifted.ok) return shifted;
  const { days } = shifted.value;
  if (days !== 0 && !mayMoveDays(rule)) return refuse('other-day');
  let next = withPart(text, 'BYHOUR', shifted.value.hours.join(','));
  if (minutes) next = withPart(next, 'BYMINUTE', shifted.value.minutes.join(','));
  if (days !== 0 && rule.days)
    next = withPart(next, 'BYDAY', rule.days.map(({ weekday }) => WEEKDAYS[shiftWeekday(weekday, days)]!).join(','));
  return ok({ text: next, start: 0 });
}

/** Its times of day are those of its start. */
function fromStart(text: string, rule: Rule, start: Moment | null, by: number): Result<ShiftedRule, ShiftRefusal> {
  if (!start) return refuse('no-start');
  const minute = 60 * Number(start.wall.slice(11, 13)) + Number(start.wall.slice(14, 16));
  const isEachHour = rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
  // runs of each hour go on until the day ends
  const isOtherDay = isEachHour ? Math.floor(((minute % 60) + by) / 60) !== 0 : Math.floor((minute + by) / 1_440) !== 0;
  const hasDays = rule.days ?? rule.dates ?? rule.yeardays ?? rule.weeks ?? rule.months;
  // a month may lack the day that the start would be on
  const isSteady = rule.freq === 'DAILY' || rule.freq === 'WEEKLY' || isEachHour;
  if (isOtherDay && (hasDays || !isSteady)) return refuse('other-day');
  return ok({ text, start: by });
}

function everyHour(
  text: string,
  rule: Rule,
  minutes: readonly number[],
  by: number,
): Result<ShiftedRule, ShiftRefusal> {
  const shifted = shiftMinutes(minutes, by);
  const hasDays = rule.days ?? rule.dates ?? rule.yeardays ?? rule.weeks ?? rule.months;
  if (!shifted || (shifted.hours !== 0 && (hasDays || rule.interval > 1 || rule.count !== null)))
    return refuse('no-clock-time');
  return ok({ text: withPart(text, 'BYMINUTE', shifted.minutes.join(',')), start: 0 });
}

/** Whether each of its days may be the one before or after: every day, or days of each week. */
function mayMoveDays({ freq, interval, count, dates, yeardays, weeks, months, days }: Rule): boolean {
  if (interval > 1 || count !== null || dates || yeardays || weeks || months) return false;
  if (freq === 'DAILY') return !days;
  return freq === 'WEEKLY' && days !== null;
}

/** The rule with another value of one part; all else as it is written. */
function withPart(text: string, name: string, value: string): string {
  return text.replace(new RegExp(`((?:^|[;:\\s])${name}=)[^;]*`, 'i'), `$1${value}`);
}

import { type Rule, plainRule } from '../rule/rule.ts';
import type { Cron, CronDates } from './cron.ts';

/** The most times of a day that are said one by one, where they could be said as a step. */
const FEW = 4;

/**
 * A cron expression as a recurrence rule with the same runs, to be put into words; `null` for those that no rule can
 * say.
 *
 * @example cronRule(readCron('30 6 * * MON-FRI').cron!) // WEEKLY on Monday to Friday at 06:30
 */
export function cronRule(cron: Cron): Rule | null {
  const dates = cron.dates && datesOf(cron.dates);
  // with both a date and a weekday, either will do: no rule says that
  if (cron.years || (cron.dates && (!dates || cron.weekdays)) || cron.weekdays?.some(({ nth }) => nth !== 0))
    return null;
  const time = timeRule(cron);
  if (!time) return null;
  const isDaily = time.freq === 'DAILY';
  const freq = !isDaily ? time.freq : cron.weekdays ? 'WEEKLY' : dates ? 'MONTHLY' : 'DAILY';
  return { ...time, freq, months: cron.months, dates, days: cron.weekdays };
}

function datesOf({ days, nearestWeekdays, hasLast, hasLastWeekday }: CronDates): number[] | null {
  if (nearestWeekdays.length > 0 || hasLastWeekday) return null;
  return hasLast ? [...days, -1] : [...days];
}

function timeRule({ seconds, minutes, hours }: Cron): Rule | null {
  if (seconds.length !== 1 || seconds[0] !== 0) return null;
  const isAllDay = hours.length === 24;
  const daily = { ...plainRule('DAILY'), hours, minutes };
  if (!isAllDay && hours.length * minutes.length <= FEW && !(hours.length === FEW && stepOf(hours, 24))) return daily;
  const everyMinutes = stepOf(minutes, 60);
  // a step begins anew each day and each hour: only one that divides it is an interval
  if (everyMinutes) return { ...plainRule('MINUTELY', everyMinutes), hours: isAllDay ? null : hours };
  if (isAllDay) return { ...plainRule('HOURLY'), minutes };
  const everyHours = stepOf(hours, 24);
  return everyHours ? { ...plainRule('HOURLY', everyHours), minutes } : daily;
}

/** The step of numbers that go from 0 through a whole round; `null` where they do not. */
function stepOf(numbers: readonly number[], round: number): number | null {
  if (numbers.length < 2 || round % numbers.length !== 0) return null;
  const step = round / numbers.length;
  return numbers.every((number, index) => number === index * step) ? step : null;
}

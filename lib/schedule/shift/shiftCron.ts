import { type Result, ok } from '../../model/result.ts';
import { NICKNAMES, readCron } from '../cron/readCron.ts';
import { type ShiftRefusal, refuse } from './refusals.ts';
import { shiftMinutes, shiftTimes } from './shiftTimes.ts';

/** A list of numbers: ranges, steps and stars are no times of day. */
const NUMBERS = /^\d+(?:,\d+)*$/;

/** Moves the runs of a cron expression by minutes. A nickname such as `@daily` is written in full. */
export function shiftCron(text: string, by: number): Result<string, ShiftRefusal> {
  const { cron } = readCron(text);
  if (!cron) return refuse('no-clock-time');
  const fields = (NICKNAMES.get(text.trim().toLowerCase()) ?? text.trim()).split(/\s+/);
  const at = fields.length === 5 ? 0 : 1;
  const [minute, hour] = [fields[at]!, fields[at + 1]!];
  const hasDays = cron.dates !== null || cron.months !== null || cron.weekdays !== null || cron.years !== null;
  if (!NUMBERS.test(minute)) return refuse('no-clock-time');
  if (hour === '*') {
    const shifted = shiftMinutes(cron.minutes, by);
    if (!shifted || (hasDays && shifted.hours !== 0)) return refuse('no-clock-time');
    return ok(fields.with(at, shifted.minutes.join(',')).join(' '));
  }
  if (!NUMBERS.test(hour)) return refuse('no-clock-time');
  const shifted = shiftTimes(cron.hours, cron.minutes, by);
  if (!shifted.ok) return shifted;
  if (shifted.value.days !== 0 && hasDays) return refuse('other-day');
  const { hours, minutes } = shifted.value;
  return ok(
    fields
      .with(at, minutes.join(','))
      .with(at + 1, hours.join(','))
      .join(' '),
  );
}

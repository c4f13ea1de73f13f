import type { Json } from '../../model/json.ts';
import { cronRule } from '../cron/cronRule.ts';
import { readSchedule } from '../readSchedule.ts';
import { type Rule, WEEKDAYS } from '../rule/rule.ts';
import type { Schedule } from '../schedule.ts';
import { everyWords, twoDigits } from './lists.ts';
import { startTime } from './startTime.ts';

const EVERY = {
  SECONDLY: ['every second', 'seconds'],
  MINUTELY: ['every minute', 'minutes'],
  HOURLY: ['hourly', 'hours'],
  DAILY: ['daily', 'days'],
  WEEKLY: ['weekly', 'weeks'],
  MONTHLY: ['monthly', 'months'],
  YEARLY: ['yearly', 'years'],
} as const;

/** So many times of a day fit on a node. */
const FEW = 2;

/**
 * A schedule in a few words, short enough for a node; what is not understood is shown as it stands.
 *
 * @param schedule - The value of `start.schedule`: a string, or an object with `recurrence` (an RRULE of RFC
 * 5545), `cron` or `interval`.
 * @example scheduleSummary({ recurrence: 'RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=30' }) // 'daily 01:30'
 */
export function scheduleSummary(schedule: Json): string {
  const read = readSchedule(schedule);
  const often = oftenWords(read);
  if (often === null) return read.text === '' ? 'schedule' : read.kind === 'cron' ? `cron ${read.text}` : read.text;
  return [often, placeOf(read.zone)].filter(Boolean).join(' · ');
}

function oftenWords(read: Schedule): string | null {
  const { when } = read;
  if (!when) return null;
  if (when.kind === 'interval') return everyWords(when.interval.words);
  if (when.kind === 'recurrence') return ruleSummary(when.rule, startTime(read));
  const rule = cronRule(when.cron);
  return rule && ruleSummary(rule, null);
}

function ruleSummary(rule: Rule, start: string | null): string {
  const words = EVERY[rule.freq];
  const isDaily = rule.freq === 'HOURLY' && rule.interval === 1 && rule.hours !== null;
  const often = isDaily ? EVERY.DAILY[0] : rule.interval > 1 ? `every ${rule.interval} ${words[1]}` : words[0];
  return [often, daysOf(rule), timesOf(rule, start)].filter(Boolean).join(' ');
}

function daysOf({ days }: Rule): string | null {
  if (!days) return null;
  if (
    days
      .map(({ nth, weekday }) => (nth === 0 ? weekday : 9))
      .toSorted()
      .join('') === '01234'
  )
    return 'weekdays';
  return days.map(({ nth, weekday }) => `${nth === 0 ? '' : nth}${WEEKDAYS[weekday]!.toLowerCase()}`).join(' ');
}

/** The times of day, where they are known and few. */
function timesOf({ freq, hours, minutes, positions }: Rule, start: string | null): string | null {
  if (freq === 'SECONDLY' || freq === 'MINUTELY') return null;
  const minuteWords = minutes?.map(twoDigits) ?? (start === null ? null : [start.slice(3)]);
  if (freq === 'HOURLY' && !hours) return minutes?.length === 1 ? `:${minuteWords![0]}` : null;
  const hourWords = hours?.map(twoDigits) ?? (start === null ? null : [start.slice(0, 2)]);
  if (!hourWords || positions) return null;
  const times = hourWords.flatMap((hour) => (minuteWords ?? ['00']).map((minute) => `${hour}:${minute}`)).toSorted();
  return times.length <= FEW ? times.join(', ') : `${times.length} times a day`;
}

/** The city of an IANA time zone. */
function placeOf(zone: string | null): string | null {
  return zone && zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

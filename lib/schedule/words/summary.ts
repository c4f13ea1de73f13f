import { type Json, isObject, own } from '../../model/json.ts';
import { itemsOf } from '../rule/readRule.ts';

const EVERY: ReadonlyMap<string, readonly [one: string, many: string]> = new Map(
  Object.entries({
    MINUTELY: ['every minute', 'minutes'],
    HOURLY: ['hourly', 'hours'],
    DAILY: ['daily', 'days'],
    WEEKLY: ['weekly', 'weeks'],
    MONTHLY: ['monthly', 'months'],
    YEARLY: ['yearly', 'years'],
  }),
);

/**
 * A schedule in a few words, short enough for a node; what is not understood is shown as it stands.
 *
 * @param schedule - The value of `start.schedule`: a string, or an object with `recurrence` (an RRULE of RFC
 * 5545), `cron` or `interval`.
 * @example scheduleSummary({ recurrence: 'RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=30' }) // 'daily 01:30'
 */
export function scheduleSummary(schedule: Json): string {
  if (typeof schedule === 'string') return schedule;
  if (!isObject(schedule)) return 'schedule';
  const rule = own(schedule, 'recurrence');
  const zone = own(schedule, 'timezone');
  if (typeof rule === 'string') return [ruleSummary(rule), placeOf(zone)].filter(Boolean).join(' · ');
  const cron = own(schedule, 'cron');
  const expression = isObject(cron) ? own(cron, 'expression') : cron;
  if (typeof expression === 'string') return `cron ${expression}`;
  const interval = own(schedule, 'interval');
  return typeof interval === 'string' ? interval : 'schedule';
}

function ruleSummary(rule: string): string {
  const parts = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const words = EVERY.get(parts.get('FREQ') ?? '');
  if (!words) return rule;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const often = interval > 1 ? `every ${interval} ${words[1]}` : words[0];
  const days = itemsOf(parts, 'BYDAY')?.join(' ').toLowerCase();
  return [often, days, timeOf(parts)].filter(Boolean).join(' ');
}

/** The time of day, when the rule names just one. */
function timeOf(parts: ReadonlyMap<string, string>): string | null {
  const hour = parts.get('BYHOUR');
  if (hour === undefined || !/^\d+$/.test(hour)) return null;
  return `${hour.padStart(2, '0')}:${(parts.get('BYMINUTE') ?? '0').padStart(2, '0')}`;
}

/** The city of an IANA time zone. */
function placeOf(zone: Json | undefined): string | null {
  return typeof zone === 'string' ? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') : null;
}

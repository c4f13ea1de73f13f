import { type Json, type JsonObject, fromEntries, isObject } from '../model/json.ts';
import { readSchedule } from './readSchedule.ts';
import type { ScheduleForm } from './schedule.ts';

/** A schedule in another form, and what of the old one is not in it: keys with their values. */
export interface Switched {
  readonly schedule: Json | undefined;
  readonly gone: readonly (readonly [key: string, value: Json])[];
}

const FRESH: Readonly<Record<'recurrence' | 'interval' | 'cron' | 'text', string>> = {
  recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=0',
  interval: 'R/PT1H',
  cron: '0 6 * * *',
  text: 'R/PT1H',
};

/**
 * A schedule in another form. What both forms can say stays: start, end and time zone, and keys that nobody knows.
 *
 * @param zone - The time zone of a schedule that is new, and says a time of day.
 *
 * @example switchForm({ cron: '0 6 * * *', timezone: 'Europe/Oslo' }, 'interval')
 * // { schedule: { interval: 'R/PT1H', timezone: 'Europe/Oslo' }, gone: [['cron', '0 6 * * *']] }
 */
export function switchForm(schedule: Json | undefined, form: Exclude<ScheduleForm, 'other'>, zone?: string): Switched {
  const read = readSchedule(schedule);
  if (read.form === form) return { schedule, gone: [] };
  if (form === 'none') return { schedule: undefined, gone: entriesOf(schedule) };
  if (form === 'text') {
    const text = read.kind === null ? FRESH.text : read.text;
    return { schedule: text, gone: entriesOf(schedule).filter(([, value]) => value !== text) };
  }
  if (schedule === undefined && zone !== undefined && form !== 'interval')
    return { schedule: { [form]: FRESH[form], timezone: zone }, gone: [] };
  const old = isObject(schedule) ? Object.entries(schedule) : [];
  const kept = old.filter(([key]) => key !== read.form && key !== form);
  const value = read.form === 'text' && read.kind === form ? read.text : FRESH[form];
  const next: JsonObject = fromEntries([[form, value], ...kept]);
  const isText = read.form === 'text' && value === read.text;
  return { schedule: next, gone: isText ? [] : entriesOf(schedule).filter(([key]) => !Object.hasOwn(next, key)) };
}

function entriesOf(schedule: Json | undefined): (readonly [string, Json])[] {
  if (schedule === undefined) return [];
  return isObject(schedule) ? Object.entries(schedule) : [['schedule', schedule]];
}

import { type Json, type JsonObject, isObject, own, withKey } from '../../model/json.ts';
import { type Path, getIn } from '../../model/path.ts';
import { type Result, ok } from '../../model/result.ts';
import { type Moment, readMoment } from '../moment.ts';
import { readSchedule } from '../readSchedule.ts';
import type { Schedule } from '../schedule.ts';
import { type ShiftRefusal, refuse } from './refusals.ts';
import { shiftCron } from './shiftCron.ts';
import { shiftRule } from './shiftRule.ts';
import { shiftWall } from './shiftTimes.ts';

/**
 * Moves all runs of a schedule to an earlier or a later time of day, in the form in which it is written. Its ends stay.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 * @param minutes - Whole; below zero for earlier.
 * @returns A refusal where it has no time of day of its own, or some runs would be on another day.
 * @example shiftSchedule({ cron: '30 6 * * *' }, -45).value // { cron: '45 5 * * *' }
 */
export function shiftSchedule(schedule: Json, minutes: number): Result<Json, ShiftRefusal> {
  const read = readSchedule(schedule);
  const shifted = shiftParts(read, minutes);
  if (!shifted.ok) return shifted;
  const { text, start } = shifted.value;
  if (typeof schedule === 'string') return start === 0 ? ok(text) : refuse('no-start');
  if (!isObject(schedule)) return refuse('no-clock-time');
  const said = replaced(schedule, read.path, text);
  if (start === 0) return ok(said);
  const at = own(schedule, 'startDateTime');
  const moment = typeof at === 'string' ? readMoment(at) : null;
  return moment ? ok(withKey(said, 'startDateTime', shiftMoment(at as string, moment, start))) : refuse('no-start');
}

interface ShiftedParts {
  readonly text: string;
  /** By how much the start of the schedule has to be moved, in minutes. */
  readonly start: number;
}

function shiftParts({ kind, text, start, faults }: Schedule, minutes: number): Result<ShiftedParts, ShiftRefusal> {
  if (faults.length > 0) return refuse('no-clock-time');
  if (kind === 'recurrence') return shiftRule(text, start, minutes);
  if (kind === 'interval') {
    // an interval that names its own moments would have to be written anew
    if (text.includes('-') || /\d{8}/.test(text)) return refuse('no-clock-time');
    return start ? ok({ text, start: minutes }) : refuse('no-start');
  }
  if (kind !== 'cron') return refuse('no-clock-time');
  const cron = shiftCron(text, minutes);
  return cron.ok ? ok({ text: cron.value, start: 0 }) : cron;
}

/** The text in the place where it was read. */
function replaced(schedule: JsonObject, path: Path, text: string): JsonObject {
  const [key, inner] = path as [string, string?];
  if (inner === undefined) return withKey(schedule, key, text);
  return withKey(schedule, key, withKey(getIn(schedule, [key]) as JsonObject, inner, text));
}

/** In the form in which the moment is written: with its offset, and without seconds where it has none. */
function shiftMoment(text: string, { wall }: Moment, minutes: number): string {
  const shifted = shiftWall(wall, minutes);
  const [, date, separator = 'T', time = '', rest = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:([T ])(\d{2}:\d{2}(?::\d{2})?))?(.*)$/i.exec(text.trim()) ?? [];
  if (date === undefined) return shifted;
  return `${shifted.slice(0, 10)}${separator}${shifted.slice(11, 11 + (time.length || 5))}${rest}`;
}

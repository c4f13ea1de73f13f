import { type Json, isObject, own } from '../../model/json.ts';

const RULE = /^(RRULE:|FREQ=)/;

/** `start.schedule` in few words: a lone recurrence rule as a string, everything else as it stands. */
export function plainSchedule(schedule: Json): Json {
  const rule = isObject(schedule) && Object.keys(schedule).length === 1 ? own(schedule, 'recurrence') : undefined;
  return typeof rule === 'string' && RULE.test(rule) ? rule : schedule;
}

/** The value of `start.schedule` that `plainSchedule` came from. */
export function fullSchedule(plain: Json): Json {
  return typeof plain === 'string' && RULE.test(plain) ? { recurrence: plain } : plain;
}

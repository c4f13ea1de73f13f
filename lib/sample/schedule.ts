import type { JsonObject } from '../model/json.ts';
import type { Random } from './random.ts';

const WEEKDAYS = 'BYDAY=MO,TU,WE,TH,FR';

/** A `start.schedule` as businesses have them: most at night, some through the working day, few by week or month. */
export function makeSchedule(timezone: string, random: Random): JsonObject {
  const minute = random.pick([0, 5, 10, 15, 20, 30, 40, 45, 50]);
  const night = `BYHOUR=${random.int(0, 5)};BYMINUTE=${minute}`;
  const rule = random.pick([
    `FREQ=DAILY;${night}`,
    `FREQ=DAILY;${night}`,
    `FREQ=DAILY;${night}`,
    `FREQ=WEEKLY;${WEEKDAYS};${night}`,
    `FREQ=WEEKLY;${WEEKDAYS};BYHOUR=8,10,12,14,16;BYMINUTE=${minute}`,
    `FREQ=HOURLY;INTERVAL=${random.pick([1, 2, 4])};BYMINUTE=${minute}`,
    `FREQ=WEEKLY;BYDAY=${random.pick(['MO', 'SA', 'SU'])};${night}`,
    `FREQ=MONTHLY;BYMONTHDAY=${random.pick(['1', '2', '15', '-1'])};${night}`,
  ]);
  const day = String(random.int(1, 28)).padStart(2, '0');
  return { recurrence: `RRULE:${rule}`, startDateTime: `2026-01-${day}T00:00:00`, timezone };
}

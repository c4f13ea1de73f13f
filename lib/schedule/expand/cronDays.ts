import type { Cron, CronDates, CronWeekday } from '../cron/cron.ts';
import { weekdayOf } from './calendar.ts';
import { type Days, type Place, daysThat, weeklyDays } from './days.ts';
import type { OwnWork } from './work.ts';

const [FRIDAY, SATURDAY, SUNDAY] = [4, 5, 6] as const;

/** The days that a cron expression runs on, whatever the year. */
export function cronDays({ dates, months, weekdays, needsBoth }: Cron, work: OwnWork): Days {
  if (!dates && !months && (weekdays?.every(({ nth }) => nth === 0) ?? true))
    return weeklyDays(weekdays?.map(({ weekday }) => weekday) ?? null);
  return daysThat((place) => {
    if (months && !months.includes(place.month)) return false;
    if (!dates) return !weekdays || isWeekday(place, weekdays);
    if (!weekdays) return isDate(place, dates);
    return needsBoth
      ? isDate(place, dates) && isWeekday(place, weekdays)
      : isDate(place, dates) || isWeekday(place, weekdays);
  }, work);
}

function isDate({ date, day, monthLength }: Place, dates: CronDates): boolean {
  if (dates.days.includes(date) || (dates.hasLast && date === monthLength)) return true;
  const weekday = weekdayOf(day);
  if (weekday > FRIDAY) return false;
  if (dates.hasLastWeekday && (date === monthLength || (weekday === FRIDAY && monthLength - date <= 2))) return true;
  return dates.nearestWeekdays.some(
    (wanted) => wanted <= monthLength && date === nearest(wanted, weekdayOf(day + wanted - date), monthLength),
  );
}

/** The weekday that is nearest to a day of its month. */
function nearest(date: number, weekday: number, monthLength: number): number {
  if (weekday === SATURDAY) return date === 1 ? date + 2 : date - 1;
  if (weekday === SUNDAY) return date === monthLength ? date - 2 : date + 1;
  return date;
}

function isWeekday({ date, day, monthLength }: Place, weekdays: readonly CronWeekday[]): boolean {
  const weekday = weekdayOf(day);
  return weekdays.some((each) => {
    if (each.weekday !== weekday) return false;
    if (each.nth === -1) return date + 7 > monthLength;
    return each.nth === 0 || each.nth === Math.ceil(date / 7);
  });
}

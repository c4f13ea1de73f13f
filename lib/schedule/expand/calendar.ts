/** Seconds in a day. */
export const DAY = 86_400;

/** A day of the Gregorian calendar; January is 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Days since 1970-01-01. */
export function dayOf(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The date of a day; the inverse of {@link dayOf}. */
export function civilOf(day: number): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day of the week that a day is in. */
export function weekStart(day: number, firstWeekday: number): number {
  return day - ((weekdayOf(day) - firstWeekday + 7) % 7);
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;
}

/**
 * The number of the week that a day is in (ISO 8601 when weeks begin on Monday), and how many its year has. A week
 * belongs to the year that has most of its days.
 */
export function weekOf(day: number, firstWeekday: number): { readonly number: number; readonly of: number } {
  const start = weekStart(day, firstWeekday);
  const { year } = civilOf(start + 3);
  const first = firstWeek(year, firstWeekday);
  return { number: (start - first) / 7 + 1, of: (firstWeek(year + 1, firstWeekday) - first) / 7 };
}

/** The first day of the first week of a year: the one with its fourth of January. */
function firstWeek(year: number, firstWeekday: number): number {
  return weekStart(dayOf(year, 1, 4), firstWeekday);
}

import { DAY, civilOf, weekdayOf } from '../../schedule/expand/calendar.ts';
import type { Zone } from '../../schedule/expand/zone.ts';
import { twoDigits } from '../../schedule/words/lists.ts';

/** A mark of an axis, in milliseconds since 1970. */
export interface TimeMark {
  readonly at: number;
  readonly words: string;
}

const MINUTE = 60;
const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const DAYS = [1, 2, 7, 14, 28, 91, 364].map((days) => days * DAY);

/**
 * Marks at whole steps of the clocks of a zone. A time that a change of the clocks leaves out has none; one that it
 * brings twice has two.
 *
 * @param most - How many there is room for, about.
 */
export function timeMarks(from: number, to: number, zone: Zone, most: number): TimeMark[] {
  const step = [...STEPS, ...DAYS].find((each) => (to - from) / 1_000 / each <= most) ?? DAYS.at(-1)!;
  const wallOf = (at: number): number => at / 1_000 + zone.offsetAt(Math.floor(at / 1_000));
  const marks: TimeMark[] = [];
  // a change of the clocks is at most a day, and none of its walls are missed so
  for (let wall = Math.floor((wallOf(from) - DAY) / step) * step; wall <= wallOf(to) + DAY; wall += step)
    for (const moment of zone.momentsOf(wall)) {
      const at = moment * 1_000;
      if (at >= from && at <= to) marks.push({ at, words: markWords(wall, to - from > 26 * 3_600_000, step) });
    }
  return marks.toSorted((a, b) => a.at - b.at);
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

function markWords(wall: number, isLong: boolean, step: number): string {
  const day = Math.floor(wall / DAY);
  const minutes = Math.floor((wall - day * DAY) / MINUTE);
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  const { month, date } = civilOf(day);
  const words = `${WEEKDAYS[weekdayOf(day)]} ${twoDigits(month)}-${twoDigits(date)}`;
  return step >= DAY ? words : isLong ? `${words} ${time}` : time;
}

/** `2026-03-01 01:30` by the clocks of a zone. */
export function zonedWords(at: number, zone: Zone): string {
  const seconds = Math.floor(at / 1_000);
  return new Date((seconds + zone.offsetAt(seconds)) * 1_000).toISOString().slice(0, 16).replace('T', ' ');
}

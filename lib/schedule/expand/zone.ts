import { memo } from '../memo.ts';
import { DAY, civilOf, dayOf } from './calendar.ts';

/** What the clocks of a time zone show. All times are in seconds; wall times are counted as if they were UTC. */
export interface Zone {
  /** What is added to UTC for the wall time. */
  offsetAt(utc: number): number;
  /** When the clocks show a time: the first moment, where they do so twice, and `null` where they never do. */
  utcOf(wall: number): number | null;
  /** The moment that a wall time would have been, had the clocks not changed before it. */
  movedUtcOf(wall: number): number;
}

interface Change {
  /** From this moment on, UTC. */
  readonly at: number;
  readonly offset: number;
}

const UTC: Zone = { offsetAt: () => 0, utcOf: (wall) => wall, movedUtcOf: (wall) => wall };

/** Offsets are looked at so often, in days: no zone changes its clocks twice between two looks. */
const LOOK = 10;

/**
 * A time zone by its name in the IANA database.
 *
 * @throws {RangeError} When there is no such zone.
 * @example zoneOf('Europe/Oslo').offsetAt(Date.UTC(2026, 6, 1) / 1000) // 7200
 */
export const zoneOf: (name: string) => Zone = memo((name) => {
  if (/^(?:etc\/)?(?:utc|gmt)$/i.test(name)) return UTC;
  const clock = clockOf(name);
  const years = new Map<number, readonly Change[]>();

  function changesOf(year: number): readonly Change[] {
    let found = years.get(year);
    if (!found) years.set(year, (found = findChanges(clock, year)));
    return found;
  }

  function offsetAt(utc: number): number {
    const changes = changesOf(civilOf(Math.floor(utc / DAY)).year);
    let last = changes.length - 1;
    while (last > 0 && changes[last]!.at > utc) last -= 1;
    return changes[last]!.offset;
  }

  function utcOf(wall: number): number | null {
    const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
    if (before === after) return wall - before;
    const moments = [wall - before, wall - after].filter((utc) => utc + offsetAt(utc) === wall);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  return { offsetAt, utcOf, movedUtcOf: (wall) => utcOf(wall) ?? wall - offsetAt(wall - DAY) };
});

/** The offsets of one year, the first of which holds from its first moment on. */
function findChanges(offset: (utc: number) => number, year: number): Change[] {
  const [first, end] = [dayOf(year, 1, 1) * DAY, dayOf(year + 1, 1, 1) * DAY];
  const found: Change[] = [{ at: first, offset: offset(first) }];
  for (let from = first; from < end; from += LOOK * DAY) {
    const to = Math.min(from + LOOK * DAY, end - 1);
    const now = offset(to);
    if (now !== found.at(-1)!.offset) found.push({ at: firstMoment(offset, from, to), offset: now });
  }
  return found;
}

/** Halves the time between two moments until the change is found. */
function firstMoment(offset: (utc: number) => number, from: number, to: number): number {
  const old = offset(from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** The offset at a moment by `Intl`, which is slow: it is asked for each zone and year only once. */
function clockOf(timeZone: string): (utc: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (utc) => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(utc * 1_000)) part[type] = Number(value);
    return (
      dayOf(part.year!, part.month!, part.day!) * DAY + part.hour! * 3_600 + part.minute! * 60 + part.second! - utc
    );
  };
}

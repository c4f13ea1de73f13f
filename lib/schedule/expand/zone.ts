import { memo } from '../memo.ts';
import { DAY, civilOf, dayOf } from './calendar.ts';

/** A time in which the clocks of a zone do not change. All times are in seconds; `until` is not part of it. */
export interface Segment {
  readonly from: number;
  readonly until: number;
  /** What is added to UTC for the wall time. */
  readonly offset: number;
}

/** What the clocks of a time zone show. Wall times are in seconds, counted as if they were UTC. */
export interface Zone {
  /** A part of one year. */
  segmentAt(utc: number): Segment;
  offsetAt(utc: number): number;
  /** The offset of all wall times of a day; `NaN` where the clocks change then, or close to it. */
  offsetOn(day: number): number;
  /** The moments at which the clocks show a time: none, one, or two. */
  momentsOf(wall: number): readonly number[];
  /** When the clocks show a time: the first moment, where they do so twice, and `null` where they never do. */
  utcOf(wall: number): number | null;
  /** The moment that a wall time would have been, had the clocks not changed before it. */
  movedUtcOf(wall: number): number;
  /** The first moment at which the clocks are past a wall time that they leave out. */
  gapEnd(wall: number): number;
}

/** Offsets are looked at so often, in days: no zone changes its clocks twice between two looks. */
const LOOK = 10;

const ALWAYS: Segment = { from: -Infinity, until: Infinity, offset: 0 };

const UTC: Zone = {
  segmentAt: () => ALWAYS,
  offsetAt: () => 0,
  offsetOn: () => 0,
  momentsOf: (wall) => [wall],
  utcOf: (wall) => wall,
  movedUtcOf: (wall) => wall,
  gapEnd: (wall) => wall,
};

/**
 * A time zone by its name in the IANA database.
 *
 * @throws {RangeError} When there is no such zone.
 * @example zoneOf('Europe/Oslo').offsetAt(Date.UTC(2026, 6, 1) / 1000) // 7200
 */
export const zoneOf: (name: string) => Zone = memo((name) => {
  if (/^(?:etc\/)?(?:utc|gmt)$/i.test(name)) return UTC;
  const clock = clockOf(name);
  const years = new Map<number, readonly Segment[]>();
  let last: Segment = { from: 0, until: 0, offset: 0 };

  function segmentsOf(year: number): readonly Segment[] {
    let found = years.get(year);
    if (!found) years.set(year, (found = findSegments(clock, year)));
    return found;
  }

  function segmentAt(utc: number): Segment {
    if (utc >= last.from && utc < last.until) return last;
    const segments = segmentsOf(civilOf(Math.floor(utc / DAY)).year);
    last = segments.find(({ until }) => utc < until)!;
    return last;
  }

  const offsetAt = (utc: number): number => segmentAt(utc).offset;

  function offsetOn(day: number): number {
    const [before, after] = [offsetAt((day - 1) * DAY), offsetAt((day + 2) * DAY)];
    return before === after ? before : Number.NaN;
  }

  function momentsOf(wall: number): readonly number[] {
    const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
    if (before === after) return [wall - before];
    return [wall - before, wall - after].filter((utc) => utc + offsetAt(utc) === wall).toSorted((a, b) => a - b);
  }

  const movedUtcOf = (wall: number): number => momentsOf(wall)[0] ?? wall - offsetAt(wall - DAY);

  return {
    segmentAt,
    offsetAt,
    offsetOn,
    momentsOf,
    utcOf: (wall) => momentsOf(wall)[0] ?? null,
    movedUtcOf,
    gapEnd: (wall) => segmentAt(movedUtcOf(wall)).from,
  };
});

/** The segments of one year, which together are all of it. */
function findSegments(offset: (utc: number) => number, year: number): Segment[] {
  const [first, end] = [dayOf(year, 1, 1) * DAY, dayOf(year + 1, 1, 1) * DAY];
  const found: Segment[] = [];
  let [from, now] = [first, offset(first)];
  for (let look = first; look < end; look += LOOK * DAY) {
    const to = Math.min(look + LOOK * DAY, end - 1);
    const next = offset(to);
    if (next === now) continue;
    const until = firstMoment(offset, look, to);
    found.push({ from, until, offset: now });
    [from, now] = [until, next];
  }
  found.push({ from, until: end, offset: now });
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

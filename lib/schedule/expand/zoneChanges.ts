import { zoneOf } from './zone.ts';

/** A change of the clocks of a time zone. */
export interface ZoneChange {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** How far the clocks go forward, in minutes; below zero for back. */
  readonly minutes: number;
}

/**
 * The changes of the clocks of a time zone in a span.
 *
 * @param from - In milliseconds since 1970, as is `to`, which is not in the span.
 * @throws {RangeError} When there is no such zone.
 * @example zoneChanges('Europe/Oslo', Date.UTC(2026, 2), Date.UTC(2026, 3)) // [{ at: 1774746000000, minutes: 60 }]
 */
export function zoneChanges(name: string, from: number, to: number): ZoneChange[] {
  const zone = zoneOf(name);
  const found: ZoneChange[] = [];
  let segment = zone.segmentAt(Math.floor((from - 1) / 1_000));
  while (segment.until * 1_000 < to) {
    const next = zone.segmentAt(segment.until);
    // a year ends a segment, too
    if (next.offset !== segment.offset)
      found.push({ at: segment.until * 1_000, minutes: (next.offset - segment.offset) / 60 });
    segment = next;
  }
  return found;
}

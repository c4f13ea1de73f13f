/** A date and time as schedules write them: by the clock on some wall, or with what tells it from UTC. */
export interface Moment {
  /** `YYYY-MM-DDTHH:MM:SS`. */
  readonly wall: string;
  /** `Z` or `+02:00`; `null` for a time that means the schedule's own zone. */
  readonly offset: string | null;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * `null` for what is not a date and time of ISO 8601.
 *
 * @example readMoment('2026-01-01T06:00') // { wall: '2026-01-01T06:00:00', offset: null }
 */
export function readMoment(text: string): Moment | null {
  const [, date, time = '00:00', seconds = ':00', offset] = SHAPE.exec(text.trim()) ?? [];
  if (date === undefined) return null;
  const wall = `${date}T${time}${seconds}`;
  const back = Number.isNaN(Date.parse(`${wall}Z`)) ? '' : new Date(`${wall}Z`).toISOString().slice(0, 19);
  if (back !== wall) return null;
  return { wall, offset: offset === undefined ? null : offset.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') };
}

const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A moment in any form of ISO 8601, also without separators; `null` for what is none.
 *
 * @example readIsoMoment('20300101T000000Z') // { wall: '2030-01-01T00:00:00', offset: 'Z' }
 */
export function readIsoMoment(text: string): Moment | null {
  const [, year, month, date, hour, minute, second = '00', offset = ''] = BASIC.exec(text.trim()) ?? [];
  if (year === undefined) return readMoment(text);
  return readMoment(`${year}-${month}-${date}${hour === undefined ? '' : `T${hour}:${minute}:${second}${offset}`}`);
}

/** Seconds since 1970 of what the clock shows, as if it were UTC. */
export function wallSeconds({ wall }: Moment): number {
  return Date.parse(`${wall}Z`) / 1_000;
}

/** A moment for people: `2026-01-01 06:00`, with `UTC` or the offset where it has one. */
export function momentWords({ wall, offset }: Moment): string {
  const time = wall.replace('T', ' ').replace(/:00$/, '');
  return offset === null ? time : `${time} ${offset === 'Z' ? 'UTC' : offset}`;
}

/** No time zone is further from UTC. */
const FURTHEST = 14 * 3_600_000;

/**
 * Whether a moment is before another. Of two that are told in different ways, and nothing says how far they are apart,
 * it is.
 *
 * @param zone - That of times without an offset; `null` is UTC.
 */
export function isBefore(a: Moment, b: Moment, zone: string | null): boolean {
  if (a.offset === null && b.offset === null) return a.wall < b.wall;
  const [from, to] = [spanOf(a, zone), spanOf(b, zone)];
  return from.first < to.last;
}

/** Whether a moment is past, by UTC where it does not say how far it is from that. `now` is in milliseconds. */
export function isPast({ wall, offset }: Moment, now: number): boolean {
  return Date.parse(`${wall}${offset ?? 'Z'}`) < now;
}

/** Whether a moment is past wherever its clock hangs. `now` is as `Date.toISOString` writes it. */
export function isSurelyPast(moment: Moment, zone: string | null, now: string): boolean {
  return spanOf(moment, zone).last < Date.parse(now);
}

/** From when to when a moment may be: one instant, where its distance from UTC is known. */
function spanOf({ wall, offset }: Moment, zone: string | null): { readonly first: number; readonly last: number } {
  if (offset !== null || zone === null || /^(?:Etc\/)?UTC$/i.test(zone)) {
    const at = Date.parse(`${wall}${offset ?? 'Z'}`);
    return { first: at, last: at };
  }
  const middle = Date.parse(`${wall}Z`);
  return { first: middle - FURTHEST, last: middle + FURTHEST };
}

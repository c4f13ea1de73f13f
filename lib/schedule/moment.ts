/** A date and time as schedules write them: by the clock on some wall, or with what tells it from UTC. */
export interface Moment {
  /** `YYYY-MM-DDTHH:MM:SS`. */
  readonly wall: string;
  /** `Z` or `+02:00`; `null` for a time that means the schedule's own zone. */
  readonly offset: string | null;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * `null` for what is no date and time of ISO 8601.
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

/** A moment for people: `2026-01-01 06:00`, with `UTC` or the offset where it has one. */
export function momentWords(text: string): string {
  const moment = readMoment(text);
  if (!moment) return text;
  const wall = moment.wall.replace('T', ' ').replace(/:00$/, '');
  return moment.offset === null ? wall : `${wall} ${moment.offset === 'Z' ? 'UTC' : moment.offset}`;
}

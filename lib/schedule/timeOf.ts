import { readMoment } from './moment.ts';

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:(Z)|([+-]\d{2}):?(\d{2}))?)?$/i;

/**
 * A time of ISO 8601 in milliseconds since 1970; `NaN` for what is none. One without an offset is in UTC.
 *
 * @example timeOf('2026-03-01T01:30') // 1772328600000
 */
export function timeOf(text: string): number {
  const [, date, time = '00:00', , hours, minutes] = SHAPE.exec(text.trim()) ?? [];
  // `Date` takes 30 February for 2 March
  if (date === undefined || !readMoment(text)) return Number.NaN;
  return Date.parse(`${date}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`);
}

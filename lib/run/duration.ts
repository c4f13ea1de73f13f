import type { Json } from '../model/json.ts';

const DURATION = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * A duration of ISO 8601 in milliseconds; `null` for what is none, and for months and years, whose length depends.
 *
 * @example durationMs('PT90M') // 5400000
 */
export function durationMs(text: Json | undefined): number | null {
  const read = typeof text === 'string' ? DURATION.exec(text.trim()) : null;
  if (!read) return null;
  const [weeks, days, hours, minutes, seconds] = read.slice(1).map((each) => Number(each ?? 0));
  return Math.round((((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60_000 + seconds! * 1000);
}

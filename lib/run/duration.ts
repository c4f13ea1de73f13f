import type { Json } from '../model/json.ts';
import { readDuration } from '../schedule/interval/duration.ts';

/**
 * A duration of ISO 8601 in milliseconds; `null` for what is none, and for months and years, whose length depends.
 *
 * @example durationMs('PT90M') // 5400000
 */
export function durationMs(text: Json | undefined): number | null {
  const read = typeof text === 'string' ? readDuration(text) : null;
  return read && read.months === 0 ? Math.round((read.days * 86_400 + read.seconds) * 1_000) : null;
}

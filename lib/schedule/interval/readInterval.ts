import { memo } from '../memo.ts';
import { type Moment, readIsoMoment, wallSeconds } from '../moment.ts';
import { type Duration, readDuration, writtenDuration } from './duration.ts';

/** A repeating interval of ISO 8601. */
export interface Interval {
  /** How often; `null` for ever. */
  readonly count: number | null;
  readonly start: Moment | null;
  readonly end: Moment | null;
  /** From one run to the next; in whole seconds. */
  readonly step: Duration;
  /** Whether the runs are counted back from `end`. */
  readonly isCountedBack: boolean;
  /** `PT2H` as `2 hours`. */
  readonly words: string;
}

/** An interval, or why it cannot be in a sentence. */
export type ReadInterval =
  | { readonly interval: Interval; readonly fault: null }
  | { readonly interval: null; readonly fault: string };

/**
 * Reads `R/PT2H`, `R5/2026-01-01T06:00:00Z/P1D`, `R/PT2H/2026-01-01T06:00:00Z`, `R4/2026-01-01/2026-01-02`, or a
 * duration alone.
 *
 * @example readInterval('R/PT90M').interval?.words // '90 minutes'
 */
export const readInterval: (text: string) => ReadInterval = memo((text) => {
  const steps = text.trim().split('/');
  const repeat = /^R(\d*)$/i.exec(steps[0]!);
  const rest = repeat ? steps.slice(1) : steps;
  if (rest.length === 0 || rest.length > 2 || (!repeat && rest.length > 1)) return wrong(notAnInterval(text));
  const at = rest.findIndex((step) => /^P/i.test(step));
  if (at < 0 && rest.length < 2) return wrong(notAnInterval(text));
  const moments = rest.map((step, index) => (index === at ? null : readIsoMoment(step)));
  for (const [index, step] of rest.entries()) {
    if (index !== at && !moments[index])
      return wrong(`“${step}” is not a date and time, such as 2026-01-31T06:00:00Z.`);
  }
  const count = repeat?.[1] ? Number(repeat[1]) : null;
  if (count === 0) return wrong('R0 means that it never repeats, so nothing runs.');
  const [start, end] = at < 0 ? [moments[0]!, moments[1]!] : [at === 1 ? moments[0]! : null, null];
  const step = at < 0 ? between(start!, end!) : readDuration(rest[at]!.toUpperCase());
  if (!step)
    return wrong(at < 0 ? 'The second moment of the interval has to be after the first.' : noStep(rest[at]!, text));
  const fault = stepFault(step, rest[at] ?? '');
  if (fault) return wrong(fault);
  const isCountedBack = at === 0 && rest.length === 2;
  return {
    fault: null,
    interval: {
      count,
      start,
      end: isCountedBack ? moments[1]! : null,
      step,
      isCountedBack,
      words: at < 0 ? stepWords(step) : writtenDuration(rest[at]!.toUpperCase())!,
    },
  };
});

function wrong(fault: string): ReadInterval {
  return { interval: null, fault };
}

function notAnInterval(text: string): string {
  return `“${text}” is not an ISO 8601 interval, such as R/PT2H.`;
}

function noStep(duration: string, text: string): string {
  return writtenDuration(duration.toUpperCase()) === null
    ? notAnInterval(text)
    : `“${duration}” has a fraction of a month, which has no fixed length.`;
}

function stepFault({ months, days, seconds }: Duration, text: string): string | null {
  if (months === 0 && days === 0 && seconds === 0) return `“${text}” takes no time, so the next run would never come.`;
  return Number.isInteger(seconds) ? null : `“${text}” is not a whole number of seconds.`;
}

/** From one moment to another: days where both are at one time of day; `null` where the second is not later. */
function between(start: Moment, end: Moment): Duration | null {
  const seconds = wallSeconds(end) - wallSeconds(start) - (offsetSeconds(end) - offsetSeconds(start));
  if (seconds <= 0) return null;
  return seconds % 86_400 === 0 ? { months: 0, days: seconds / 86_400, seconds: 0 } : { months: 0, days: 0, seconds };
}

function offsetSeconds({ offset }: Moment): number {
  if (offset === null || offset === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60);
}

function stepWords({ days, seconds }: Duration): string {
  if (days > 0) return writtenDuration(`P${days}D`)!;
  const [unit, size] = seconds % 3_600 === 0 ? ['H', 3_600] : seconds % 60 === 0 ? ['M', 60] : ['S', 1];
  return writtenDuration(`PT${seconds / Number(size)}${unit}`)!;
}

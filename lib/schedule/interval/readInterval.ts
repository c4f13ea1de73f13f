import type { RuleParts } from '../rule/readRule.ts';

/** A repeating interval of ISO 8601. */
export interface Interval {
  /** How often; `null` for ever. */
  readonly count: number | null;
  readonly start: string | null;
  readonly end: string | null;
  /** The duration as a recurrence rule; `null` for one that mixes months with hours, which no rule can say. */
  readonly parts: RuleParts | null;
  /** `PT2H` as `2 hours`. */
  readonly words: string;
}

const DURATION = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/**
 * Reads `R/PT2H`, `R5/2026-01-01T06:00:00Z/P1D`, or a duration alone; `null` for what is none.
 *
 * @example readInterval('R/PT90M')?.words // '90 minutes'
 */
export function readInterval(text: string): Interval | null {
  const steps = text.trim().split('/');
  const repeat = /^R(\d*)$/.exec(steps[0]!);
  const rest = repeat ? steps.slice(1) : steps;
  const at = rest.findIndex((step) => step.startsWith('P'));
  if (at < 0 || rest.length > 2 || (!repeat && rest.length > 1)) return null;
  const read = DURATION.exec(rest[at]!);
  if (!read) return null;
  const amounts = read.slice(1).map((each) => Number(each ?? 0));
  if (amounts.every((each) => each === 0) || repeat?.[1] === '0') return null;
  const words = amounts
    .flatMap((amount, unit) => (amount === 0 ? [] : [`${amount} ${UNITS[unit]}${amount === 1 ? '' : 's'}`]))
    .join(' ');
  const other = rest.find((_, index) => index !== at) ?? null;
  return {
    count: repeat?.[1] ? Number(repeat[1]) : null,
    start: at === 1 ? other : null,
    end: at === 0 ? other : null,
    parts: partsOf(amounts),
    words,
  };
}

function partsOf([
  years = 0,
  months = 0,
  weeks = 0,
  days = 0,
  hours = 0,
  minutes = 0,
  seconds = 0,
]: readonly number[]): RuleParts | null {
  const exact = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds;
  const long = years * 12 + months;
  if (long > 0 && exact > 0) return null;
  if (long > 0) return long % 12 === 0 ? rule('YEARLY', long / 12) : rule('MONTHLY', long);
  if (hours + minutes + seconds === 0) return days === 0 ? rule('WEEKLY', weeks) : rule('DAILY', weeks * 7 + days);
  if (exact % 3600 === 0) return rule('HOURLY', exact / 3600);
  return exact % 60 === 0 ? rule('MINUTELY', exact / 60) : rule('SECONDLY', exact);
}

function rule(freq: string, interval: number): RuleParts {
  return new Map([['FREQ', freq], ...(interval === 1 ? [] : [['INTERVAL', String(interval)] as const])]);
}

const LIMIT = /^P(?=.)(?:\d+(?:[.,]\d+)?[YMWD])*(?:T(?=.)(?:\d+(?:[.,]\d+)?[HMS])+)?$/;

/** Whether a text is a duration of ISO 8601, such as `PT1H30M`. */
export function isDuration(text: string): boolean {
  return LIMIT.test(text.trim());
}

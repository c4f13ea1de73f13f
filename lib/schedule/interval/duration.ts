/** A duration of ISO 8601. Months and days follow the calendar and the clocks of a zone, seconds do not. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  /** May have a fraction. */
  readonly seconds: number;
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** What one of each unit is. */
const SIZES: readonly Duration[] = [
  { months: 12, days: 0, seconds: 0 },
  { months: 1, days: 0, seconds: 0 },
  { months: 0, days: 7, seconds: 0 },
  { months: 0, days: 1, seconds: 0 },
  { months: 0, days: 0, seconds: 3_600 },
  { months: 0, days: 0, seconds: 60 },
  { months: 0, days: 0, seconds: 1 },
];

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const SHAPE = new RegExp(
  `^P(?=.)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?` +
    `(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

/**
 * Reads a duration of ISO 8601. The last number may have a fraction, unless it counts months, whose length differs.
 *
 * @returns `null` for a text that is none.
 * @example readDuration('PT0.5H') // { months: 0, days: 0, seconds: 1800 }
 */
export function readDuration(text: string): Duration | null {
  const amounts = amountsOf(text);
  if (!amounts) return null;
  const last = amounts.findLastIndex((amount) => amount !== null);
  let [months, days, seconds] = [0, 0, 0];
  for (const [unit, amount] of amounts.entries()) {
    if (amount === null) continue;
    if (!Number.isInteger(amount) && unit !== last) return null;
    months += amount * SIZES[unit]!.months;
    days += amount * SIZES[unit]!.days;
    seconds += amount * SIZES[unit]!.seconds;
  }
  if (!Number.isInteger(months)) return null;
  // a part of a day is so many hours
  const wholeDays = Math.trunc(days);
  return { months, days: wholeDays, seconds: round(seconds + (days - wholeDays) * 86_400) };
}

/**
 * A duration in words, as it is written; `null` for a text that is none.
 *
 * @example writtenDuration('PT90M') // '90 minutes'
 */
export function writtenDuration(text: string): string | null {
  const amounts = amountsOf(text);
  if (!amounts) return null;
  return amounts
    .flatMap((amount, unit) => (amount ? [`${amount} ${UNITS[unit]}${amount === 1 ? '' : 's'}`] : []))
    .join(' ');
}

/** Whether a text is a duration of ISO 8601, such as `PT1H30M`. */
export function isDuration(text: string): boolean {
  return readDuration(text) !== null;
}

/** Years, months, weeks, days, hours, minutes and seconds; `null` for each that is not there. */
function amountsOf(text: string): (number | null)[] | null {
  const read = SHAPE.exec(text.trim());
  return read && read.slice(1).map((each) => (each === undefined ? null : Number(each.replace(',', '.'))));
}

/** Without what floating point adds: a millisecond is the least that anybody writes. */
function round(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}

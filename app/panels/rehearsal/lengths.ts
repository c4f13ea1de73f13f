const UNITS = new Map([
  ['s', 1],
  ['sec', 1],
  ['min', 60],
  ['m', 60],
  ['h', 3_600],
  ['d', 86_400],
]);
const PART = /(\d+(?:[.,]\d+)?)\s*(sec|s|min|m|h|d)(?![a-z])/g;

/**
 * A length of time as people type it, in seconds: `5`, `5 min`, `1 h 30 min`, `90 s`, `1:30` for hours and minutes. A
 * number alone is in minutes. `null` for what is none.
 */
export function lengthOf(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (/^\d+(?:[.,]\d+)?$/.test(typed)) return 60 * numberOf(typed);
  const clock = /^(\d+):([0-5]\d)$/.exec(typed);
  if (clock) return 3_600 * Number(clock[1]) + 60 * Number(clock[2]);
  if (typed === '' || typed.replace(PART, '').trim() !== '') return null;
  let seconds = 0;
  for (const [, number, unit] of typed.matchAll(PART)) seconds += numberOf(number!) * UNITS.get(unit!)!;
  return seconds;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** So long a length has to be that its seconds do not matter. */
const LONG = 600;

/** A length as a field shows it, in a form that {@link lengthOf} reads: `5 min`, `1 h 30 min`, `1 min 30 s`. */
export function lengthText(seconds: number): string {
  const whole = seconds < LONG ? Math.round(seconds) : 60 * Math.round(seconds / 60);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60), whole % 60];
  const parts = [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(rest > 0 || whole === 0 ? [`${rest} s`] : []),
  ];
  return parts.join(' ');
}

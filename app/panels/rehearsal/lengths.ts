const UNITS = new Map([
  ['s', 1],
  ['sec', 1],
  ['min', 60],
  ['m', 60],
  ['h', 3_600],
  ['d', 86_400],
]);
const PART = /(\d+(?:[.,]\d+)?)\s*(s|sec|min|m|h|d)\b/g;

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

/** A length as a field shows it, in a form that {@link lengthOf} reads: `5 min`, `1 h 30 min`, `45 s`. */
export function lengthText(seconds: number): string {
  if (seconds < 90 && seconds % 60 !== 0) return `${Math.round(seconds * 10) / 10} s`;
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

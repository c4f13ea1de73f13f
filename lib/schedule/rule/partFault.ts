import { FREQUENCIES } from './rule.ts';

/** From which number to which a part goes; with `both` also as far below zero, which counts from the end. */
const RANGES: ReadonlyMap<string, readonly [from: number, to: number, both?: 'both']> = new Map(
  Object.entries({
    INTERVAL: [1, 1e9],
    COUNT: [1, 1e9],
    BYSECOND: [0, 60],
    BYMINUTE: [0, 59],
    BYHOUR: [0, 23],
    BYMONTH: [1, 12],
    BYMONTHDAY: [1, 31, 'both'],
    BYYEARDAY: [1, 366, 'both'],
    BYWEEKNO: [1, 53, 'both'],
    BYSETPOS: [1, 366, 'both'],
  }),
);

const SHAPES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    FREQ: new RegExp(`^(?:${FREQUENCIES.join('|')})$`),
    BYDAY: /^(?:[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU))(?:,[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU))*$/,
    WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
    UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  }),
);

/** The most that a number before a weekday can be: so many weeks a year has. */
const MOST_WEEKS = 53;

/** Why a part of a rule cannot be, in a sentence; `null` where it can. Name and value are in capitals. */
export function partFault(name: string, value: string): string | null {
  const range = RANGES.get(name);
  const shape = SHAPES.get(name);
  if (!range && !shape) return `${name} is not a part of a recurrence rule.`;
  if (!range) return shape!.test(value) && hasRealWeekdays(name, value) ? null : `${name}=${value} is not possible.`;
  const [from, to, both] = range;
  const list = name === 'INTERVAL' || name === 'COUNT' ? [value] : value.split(',');
  const wrong = list.find((each) => !/^[+-]?\d+$/.test(each) || !isWithin(Number(each), from, to, both === 'both'));
  if (wrong === undefined) return null;
  const least =
    to === 1e9 ? `is ${from} or more` : `goes from ${from} to ${to}${both ? `, or from -${to} to -${from}` : ''}`;
  return `${name}=${wrong} is not possible: ${name} ${least}.`;
}

/** Whether the numbers before weekdays can be: there is no weekday number 0, and none after the 53rd. */
function hasRealWeekdays(name: string, value: string): boolean {
  if (name !== 'BYDAY') return true;
  return value.split(',').every((day) => {
    const nth = day.slice(0, -2);
    return nth === '' || (Number(nth) !== 0 && Math.abs(Number(nth)) <= MOST_WEEKS);
  });
}

function isWithin(value: number, from: number, to: number, both: boolean): boolean {
  const size = both ? Math.abs(value) : value;
  return size >= from && size <= to;
}

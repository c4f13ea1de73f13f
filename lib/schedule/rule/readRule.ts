import { memo } from '../memo.ts';

/** The parts of a recurrence rule (RFC 5545), names and values in capitals. */
export type RuleParts = ReadonlyMap<string, string>;

/** A rule taken apart, and what is wrong with it in a sentence; `null` where nothing is. */
export interface ReadRule {
  readonly parts: RuleParts;
  readonly fault: string | null;
}

export const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

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

/**
 * Takes a rule apart. `RRULE:` in front may be left out.
 *
 * @example readRule('FREQ=DAILY;BYHOUR=25').fault // 'BYHOUR=25 is not possible: BYHOUR goes from 0 to 23.'
 */
export const readRule: (text: string) => ReadRule = memo((text) => {
  const parts = new Map<string, string>();
  let fault: string | null = null;
  const body = text.trim().replace(/^RRULE:/i, '');
  for (const part of body.split(';').filter((each) => each.trim() !== '')) {
    const [name = '', value = ''] = part.trim().toUpperCase().split('=', 2);
    if (parts.has(name)) fault ??= `${name} is listed twice.`;
    fault ??= partFault(name, value);
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) fault = 'A recurrence rule needs a FREQ, such as FREQ=DAILY.';
  return { parts, fault };
});

function partFault(name: string, value: string): string | null {
  const range = RANGES.get(name);
  const shape = SHAPES.get(name);
  if (!range && !shape) return `${name} is not a part of a recurrence rule.`;
  if (!range) return shape!.test(value) ? null : `${name}=${value} is not possible.`;
  const [from, to, both] = range;
  const list = name === 'INTERVAL' || name === 'COUNT' ? [value] : value.split(',');
  const wrong = list.find((each) => !/^[+-]?\d+$/.test(each) || !isWithin(Number(each), from, to, both === 'both'));
  if (wrong === undefined) return null;
  const least =
    to === 1e9 ? `is ${from} or more` : `goes from ${from} to ${to}${both ? `, or from -${to} to -${from}` : ''}`;
  return `${name}=${wrong} is not possible: ${name} ${least}.`;
}

function isWithin(value: number, from: number, to: number, both: boolean): boolean {
  const size = both ? Math.abs(value) : value;
  return size >= from && size <= to;
}

/** What a part lists, as it is written, each once; `null` where the rule does not have it. */
export function itemsOf(parts: RuleParts, name: string): string[] | null {
  const value = parts.get(name);
  return value === undefined || value === '' ? null : [...new Set(value.split(','))];
}

/** The numbers of a part, in the order of the rule, each once; `null` where the rule does not have it. */
export function numbersOf(parts: RuleParts, name: string): number[] | null {
  const items = itemsOf(parts, name);
  return items && [...new Set(items.map(Number))];
}

/** Monday first. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A weekday as a rule names it: each of them, or the n-th of its month or year, from the end below zero. */
export interface RuleDay {
  /** 0 for each. */
  readonly nth: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

/** The weekdays of a rule, each once, in its order; `null` where it has none. */
export function daysOf(parts: RuleParts): RuleDay[] | null {
  return (
    itemsOf(parts, 'BYDAY')?.map((day) => ({
      nth: Number(day.slice(0, -2)),
      weekday: WEEKDAYS.indexOf(day.slice(-2)),
    })) ?? null
  );
}

/** A rule as it is written, `RRULE:` in front. */
export function writeRule(parts: RuleParts): string {
  return `RRULE:${Array.from(parts, ([name, value]) => `${name}=${value}`).join(';')}`;
}

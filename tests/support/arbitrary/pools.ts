import type { Json } from '../../../lib/index.ts';
import type { Chance } from './chance.ts';

/** Few ids, so that events often name a task that is there. */
export const TASK_IDS = ['a', 'b', 'c', 'd', 'new:mart', '@1', '7', '__proto__', 'constructor'] as const;

/** Few event names, so that events are called, share names, and are called in vain. */
export const EVENT_NAMES = ['e1', 'e2', 'e3', 'e4', 'first-succeeded', '__proto__'] as const;

const ODD_KEYS = ['x', 'note', '12', '0', '__proto__', 'constructor', 'toString', 'a/b~c', 'ключ', ''] as const;

const ODD_TEXTS = [
  '',
  ' ',
  'plain',
  '<b>bold</b>',
  'line\nbreak',
  'quote " and \\',
  'Umsätze 日本 😀',
  '\u2028\u0001',
] as const;

/** What a number of twenty digits becomes; its text says more than the value does. */
export const TWENTY_DIGITS = Number('12345678901234567890');

const ODD_SCALARS = [null, true, false, 0, 1, -1, 1.5, 1000, 4, 1e21, TWENTY_DIGITS, ...ODD_TEXTS] as const;

export type Make = (chance: Chance) => Json;

/** Mostly the first few, so that edges lead to tasks. */
export function taskId(chance: Chance): string {
  return chance.once(3) ? chance.one(TASK_IDS) : chance.one(TASK_IDS.slice(0, 3));
}

export function eventName(chance: Chance): string {
  return chance.one(EVENT_NAMES);
}

export function oddText(chance: Chance): string {
  return chance.one(ODD_TEXTS);
}

export function oddKey(chance: Chance): string {
  return chance.one(ODD_KEYS);
}

/** Any small JSON value, with keys that trip careless code. */
export function oddJson(chance: Chance, depth = 2): Json {
  const kind = chance.below(6);
  if (depth === 0 || kind < 4) return chance.one(ODD_SCALARS);
  const inner: Make = (again) => oddJson(again, depth - 1);
  if (kind === 4) return chance.list(chance.below(3), inner);
  return Object.fromEntries(chance.list(chance.below(3), (again): [string, Json] => [oddKey(again), inner(again)]));
}

/** What `usual` makes, but any JSON value once in so many times. */
export function mostly(chance: Chance, usual: Make, times = 13): Json {
  return chance.once(times) ? oddJson(chance) : usual(chance);
}

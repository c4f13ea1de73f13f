import fc from 'fast-check';
import type { Json } from '../../../lib/index.ts';

/** Few ids, so that events often name a task that is there. */
export const TASK_IDS = ['a', 'b', 'c', 'd', 'new:mart', '@1', '7', '__proto__', 'constructor'] as const;

/** Mostly the first few, so that edges lead to tasks. */
export const taskId: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...TASK_IDS.slice(0, 3)), weight: 2 },
  { arbitrary: fc.constantFrom(...TASK_IDS), weight: 1 },
);

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

const ODD_NUMBERS = [0, 1, -1, 1.5, 1000, 4, 1e21, TWENTY_DIGITS] as const;

export const oddText: fc.Arbitrary<string> = fc.constantFrom(...ODD_TEXTS);

export const oddKey: fc.Arbitrary<string> = fc.constantFrom(...ODD_KEYS);

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false),
  fc.constantFrom(...ODD_NUMBERS),
  oddText,
);

/** Any small JSON value, with keys that trip careless code. */
export const oddJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(oddKey, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** `usual` most of the time, else any JSON value. */
export function mostly(usual: fc.Arbitrary<Json>, weight = 12): fc.Arbitrary<Json> {
  return fc.oneof({ arbitrary: usual, weight }, { arbitrary: oddJson, weight: 1 });
}

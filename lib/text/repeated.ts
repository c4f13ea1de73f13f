import type { Path } from '../model/path.ts';
import { type Range, skipSpace, stringEnd } from './scan.ts';

/** A key that an object has more than once. `JSON.parse` takes the last, as most programs do, and tells nobody. */
export interface RepeatedKey {
  /** To the member that counts. */
  readonly path: Path;
  readonly key: string;
  /** The members before it, in order: key and value. */
  readonly ignored: readonly Range[];
}

/** A list or object that is not closed yet. */
interface Level {
  readonly isObject: boolean;
  readonly members: { readonly key: string; readonly start: number; end: number }[];
  /** The index of the item that is read now. */
  item: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const CURLY = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * The keys that stand more than once in an object of a text, inner objects first.
 *
 * @param text - Valid JSON, no deeper than can be opened.
 * @example repeatedKeys('{"a": 1, "a": 2}') // [{ path: ['a'], key: 'a', ignored: [{ start: 1, end: 7 }] }]
 */
export function repeatedKeys(text: string): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const levels: Level[] = [];
  let isKey = false;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= CURLY) continue;
    const level = levels.at(-1);
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      if (isKey) level!.members.push({ key: text.slice(at, end), start: at, end });
      isKey = false;
      at = end - 1;
    } else if (code === COMMA) {
      if (level!.isObject) level!.members.at(-1)!.end = last;
      else level!.item += 1;
      isKey = level!.isObject;
    } else if ((code | CURLY) === OPEN) {
      levels.push({ isObject: code === OPEN, members: [], item: 0 });
      isKey = code === OPEN;
    } else if ((code | CURLY) === CLOSE) {
      if (level!.members.length > 1) {
        level!.members.at(-1)!.end = last;
        found.push(...repeatedIn(levels));
      }
      levels.pop();
      isKey = false;
    }
    last = at + 1;
  }
  return found;
}

/**
 * How many keys stand in a text. It costs far less than to look for those that stand twice: as many as its value has
 * are none.
 *
 * @param text - Valid JSON.
 */
export function countKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = stringEnd(text, at);
    const next = text.charCodeAt(at) === COLON ? at : skipSpace(text, at);
    if (text.charCodeAt(next) === COLON) count += 1;
  }
  return count;
}

/** Those of the innermost object. */
function repeatedIn(levels: readonly Level[]): RepeatedKey[] {
  const byKey = new Map<string, Range[]>();
  for (const { key, start, end } of levels.at(-1)!.members) {
    const name = JSON.parse(key) as string;
    byKey.set(name, [...(byKey.get(name) ?? []), { start, end }]);
  }
  const around = levels
    .slice(0, -1)
    .map(({ isObject, members, item }) => (isObject ? (JSON.parse(members.at(-1)!.key) as string) : item));
  return Array.from(byKey).flatMap(([key, ranges]) =>
    ranges.length < 2 ? [] : [{ path: [...around, key], key, ignored: ranges.slice(0, -1) }],
  );
}

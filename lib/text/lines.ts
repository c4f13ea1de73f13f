import { type Json, type JsonObject, isObject } from '../model/json.ts';
import type { Slices } from './envelope.ts';
import { checkDepth } from './scan.ts';

/** A piece that is longer could nest deeper than is safe, and is looked through for that before it is parsed. */
const SAFE_LENGTH = 4_000;

const HEAD = /^\uFEFF?[ \t\r\n]*\[(\r?\n[ \t]*)(?=\{)/;
const TAIL = /^[ \t\r\n]*\][ \t\r\n]*$/;

/**
 * Takes a list apart that is written as most are: each task starts and ends on a line of its own, at one
 * indentation. Pieces are cut where such a line ends, and each must be a whole JSON object by itself, so a cut
 * that is wrong is found out. That costs hardly more than `JSON.parse` of the whole text.
 *
 * @returns `null` for every other text, valid or not.
 * @throws {TooDeep} Past the depth limit.
 */
export function sliceLines(text: string): Slices | null {
  const head = HEAD.exec(text);
  if (!head) return null;
  const close = `${head[1]}}`;
  const between = `,${head[1]}`;
  const slices: string[] = [];
  const definitions: JsonObject[] = [];
  for (let start = head[0].length; ;) {
    const found = text.indexOf(close, start);
    if (found < 0) return null;
    const end = found + close.length;
    const slice = text.slice(start, end);
    if (slice.length > SAFE_LENGTH) checkDepth(text, start, end);
    const value = objectOf(slice);
    if (!value) return null;
    slices.push(slice);
    definitions.push(value);
    start = end + between.length;
    if (text.startsWith(between, end) && text[start] === '{') continue;
    const after = text.slice(end);
    if (!TAIL.test(after)) return null;
    return {
      kind: 'array',
      before: head[0],
      slices,
      between: new Array<string>(slices.length - 1).fill(between),
      after,
      definitions,
    };
  }
}

function objectOf(slice: string): JsonObject | null {
  try {
    const value = JSON.parse(slice) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

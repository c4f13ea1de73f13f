import { pointerSteps } from '../model/path.ts';
import { MAX_DEPTH } from './limits.ts';
import { type Range, TooDeep, childRanges, skipSpace, stringEnd } from './scan.ts';

/**
 * Where the value that a JSON Pointer (RFC 6901) names stands in a text. What the text does not hold is shown where
 * it would belong: at the nearest value around it.
 *
 * @param text - Valid JSON.
 * @param start - Where the value stands that the pointer counts from.
 * @example locate('{"a": [1, 2]}', '/a/1') // { start: 10, end: 11 }
 */
export function locate(text: string, pointer: string, start = 0): Range {
  let here: Range = { start: skipSpace(text, start), end: text.length };
  let depth = 0;
  try {
    here = { start: here.start, end: valueEnd(text, here.start) };
    for (const step of pointerSteps(pointer)) {
      depth += 1;
      const next = depth > MAX_DEPTH ? null : child(text, here.start, step);
      if (!next) break;
      here = next;
    }
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return here;
}

function child(text: string, at: number, step: string): Range | null {
  if (text[at] === '[')
    return /^(?:0|[1-9]\d*)$/.test(step) ? (childRanges(text, at).children[Number(step)] ?? null) : null;
  return text[at] === '{' ? member(text, at, step) : null;
}

/** The value of a member. Of two members of one name the last counts, as in `JSON.parse`. */
function member(text: string, at: number, name: string): Range | null {
  let found: Range | null = null;
  for (const { start, end } of childRanges(text, at).children) {
    const keyEnd = stringEnd(text, start);
    if (JSON.parse(text.slice(start, keyEnd)) === name)
      found = { start: skipSpace(text, skipSpace(text, keyEnd) + 1), end };
  }
  return found;
}

function valueEnd(text: string, at: number): number {
  if (text[at] === '{' || text[at] === '[') return childRanges(text, at).end;
  if (text[at] === '"') return stringEnd(text, at);
  return at + (/^[^\s,\]}]*/.exec(text.slice(at, at + 400))?.[0].length ?? 0);
}

import { MAX_DEPTH } from './limits.ts';

/** A part of a text: UTF-16 offsets, `end` not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Thrown by the scanner alone; `open` turns it into a refusal. */
export class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`nested deeper than ${MAX_DEPTH}`);
    this.offset = offset;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** Brackets and braces differ in this bit alone: with it set, `[` is `{` and `]` is `}`. */
const CURLY = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * The ranges of the elements of the list, or of the members of the object, that opens at `offset`, without
 * the white space around them. The text must be valid JSON there.
 *
 * @throws {TooDeep} Past the depth limit.
 */
export function childRanges(text: string, offset: number): { readonly children: Range[]; readonly end: number } {
  const children: Range[] = [];
  let depth = 1;
  let start = skipSpace(text, offset + 1);
  let at = start;
  const part = () => {
    const end = trimEnd(text, start, at);
    if (end > start) children.push({ start, end });
    start = skipSpace(text, at + 1);
  };
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    // most characters are white space, letters and digits
    if (code <= CURLY) continue;
    if (code === QUOTE) at = stringEnd(text, at) - 1;
    else if (code === COMMA) {
      if (depth === 1) part();
    } else if ((code | CURLY) === OPEN) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep(at);
    } else if ((code | CURLY) === CLOSE) {
      depth -= 1;
      if (depth > 0) continue;
      part();
      return { children, end: at + 1 };
    }
  }
}

/**
 * Looks through a text, valid or not, for lists and objects that are nested too deeply: to parse them would take memory
 * without end.
 *
 * @throws {TooDeep} Past the depth limit.
 */
export function checkDepth(text: string, start = 0, end = text.length): void {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= CURLY) continue;
    if (code === QUOTE) {
      at = stringEnd(text, at) - 1;
      // it is not closed, and nothing follows
      if (at < 0) return;
    } else if ((code | CURLY) === OPEN) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep(at);
    } else if ((code | CURLY) === CLOSE) depth -= 1;
  }
}

/** The offset just past the string that opens at `offset`; 0 where it is not closed. */
export function stringEnd(text: string, offset: number): number {
  for (let at = text.indexOf('"', offset + 1); ; at = text.indexOf('"', at + 1)) {
    if (at < 0) return 0;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
}

export function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Json } from '../model/json.ts';
import { ok, refused } from '../model/result.ts';
import { MAX_LENGTH } from './limits.ts';
import { type TextRefusal, type TextResult, textRefusal } from './refusal.ts';
import { TooDeep, checkDepth } from './scan.ts';

/** Why a text is too long to be opened; `null` when it is not. */
export function tooLarge(text: string): TextRefusal | null {
  if (text.length <= MAX_LENGTH) return null;
  const size = `${Math.ceil(text.length / 1_000_000)} million characters`;
  const limit = `${MAX_LENGTH / 1_000_000} million`;
  return textRefusal('too-large', `The text has ${size}; at most ${limit} can be opened.`, text, 0);
}

/** Parses a whole text as JSON (RFC 8259). A byte-order mark is let through. */
export function parseJson(text: string): TextResult<Json> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return refused(textRefusal('empty', 'The text is empty.', text, 0));
  try {
    checkDepth(body);
    return ok(JSON.parse(body) as Json);
  } catch (error) {
    if (error instanceof TooDeep) return refused(tooDeep(text, error, text.length - body.length));
    return refused(explain(text, text.length - body.length, error));
  }
}

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    InvalidSymbol: 'this is not a JSON value',
    InvalidNumberFormat: 'this is not a JSON number',
    PropertyNameExpected: 'a property name in double quotes is expected here',
    ValueExpected: 'a value is expected here',
    ColonExpected: 'a colon is expected here',
    CommaExpected: 'a comma is expected here',
    CloseBraceExpected: 'the text ends before an object is closed with }',
    CloseBracketExpected: 'the text ends before a list is closed with ]',
    EndOfFileExpected: 'the text should end here, but more follows',
    InvalidCommentToken: 'JSON has no comments',
    UnexpectedEndOfString: 'a string is not closed with "',
    UnexpectedEndOfNumber: 'a number is not finished',
    InvalidUnicode: 'a \\u escape needs four hexadecimal digits',
    InvalidEscapeCharacter: 'there is no such escape in a JSON string',
    InvalidCharacter: 'a control character must be escaped in a JSON string',
  }),
);

/** Why a text is not opened that nests too deeply. */
export function tooDeep(text: string, error: TooDeep, start = 0): TextRefusal {
  return textRefusal(
    'too-deep',
    `The text is ${error.message} levels, more than can be opened.`,
    text,
    start + error.offset,
  );
}

/** The first fault, found by a parser that keeps places. It agrees with `JSON.parse` on nearly all there is. */
function explain(text: string, start: number, error: unknown): TextRefusal {
  const errors: ParseError[] = [];
  try {
    parseTree(text.slice(start), errors, { disallowComments: true });
  } catch {
    return textRefusal('too-deep', 'The lists and objects of the text are nested too deeply to open.', text, start);
  }
  const first = errors[0];
  const reason = first
    ? (REASONS.get(printParseErrorCode(first.error)) ?? 'this cannot be parsed')
    : String((error as Error).message);
  return textRefusal('not-json', `The text is not JSON: ${reason}.`, text, start + (first?.offset ?? 0));
}

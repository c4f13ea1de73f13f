import type { Refusal, Result } from '../model/result.ts';

/** Why a text was not opened, and where. */
export interface TextRefusal extends Refusal<
  'empty' | 'too-large' | 'too-deep' | 'not-json' | 'not-tasks' | 'too-new'
> {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** What is read from a text, or why it is refused. */
export type TextResult<T> = Result<T, TextRefusal>;

/** A refusal with the position of `offset` (UTF-16 units from the start of `text`). */
export function textRefusal(code: TextRefusal['code'], message: string, text: string, offset: number): TextRefusal {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { code, message, line, column: offset - lineStart + 1 };
}

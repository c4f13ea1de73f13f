/** Why a text was not opened, and where. */
export interface Refusal {
  readonly code: 'empty' | 'too-large' | 'too-deep' | 'not-json' | 'not-tasks' | 'too-new';
  /** One sentence for the person who opened it. */
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A refusal with the place of `offset` (UTF-16 units from the start of `text`). */
export function refuse(code: Refusal['code'], message: string, text: string, offset: number): Refusal {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { code, message, line, column: offset - lineStart + 1 };
}

import { refused } from '../../model/result.ts';
import { type TextRefusal, readText } from '../../text/index.ts';
import type { SaveOptions } from '../save.ts';
import { textParts } from '../textParts.ts';
import type { ChainDocument } from '../types.ts';
import { taskAround } from './partAt.ts';
import { reparse } from './reparse.ts';
import { reparseTask } from './reparseTask.ts';
import type { TextEdit } from './types.ts';

/** One piece of a text that was typed over. Offsets count UTF-16 units of the text before. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A refusal that also says where in the new text the fault is. */
export interface TextEditRefusal extends TextRefusal {
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
}

/**
 * The document that its text says after a piece of it was typed over. What stays inside one task costs what that task
 * costs, however large the file.
 *
 * @example applyTextEdit(document, { from: 20, to: 24, insert: 'Load' })
 */
export function applyTextEdit(
  document: ChainDocument,
  typed: TextChange,
  options: SaveOptions = {},
): TextEdit<TextEditRefusal> {
  const parts = textParts(document, options);
  const part = taskAround(parts, typed.from, typed.to);
  if (part !== null && part.task !== null) {
    const text = spliced(part.text, { ...typed, from: typed.from - part.start, to: typed.to - part.start });
    const result = reparseTask(document, part.task, text, options);
    if (result.ok) return result;
    // one task may have become two
    if (!readText(`[${text}]`).ok)
      return refused({ ...result.refusal, offset: part.start + offsetOf(text, result.refusal) });
  }
  const text = spliced(parts.map((one) => one.text).join(''), typed);
  const result = reparse(document, text, options);
  return result.ok ? result : refused({ ...result.refusal, offset: offsetOf(text, result.refusal) });
}

function spliced(text: string, { from, to, insert }: TextChange): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** A place that is told by line and column, in UTF-16 units. */
function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let now = 1; now < line; now += 1) start = text.indexOf('\n', start) + 1;
  return Math.min(text.length, start + column - 1);
}

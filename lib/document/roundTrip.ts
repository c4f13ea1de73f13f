import { compile } from '../compiler/compile.ts';
import { equalJson } from '../model/json.ts';
import { open } from './open/open.ts';
import { save, taskText } from './save.ts';

/** What came of reading a text, drawing it, and writing the drawing again. */
export type RoundTrip =
  | { readonly isSame: true }
  /** `line` counts from 1; `was` and `now` are that line in both texts. */
  | { readonly isSame: false; readonly line: number; readonly was: string; readonly now: string };

/**
 * Reads a text, draws it, and writes the drawing again, as whoever opens the file next will. The same bytes must come
 * out, and the drawing alone, without the text that it came from, must say all that the text says.
 *
 * @param text - What is to be exported.
 * @example roundTrip(save(document)) // { same: true }
 */
export function roundTrip(text: string): RoundTrip {
  const opened = open(text);
  if (!opened.ok)
    return {
      isSame: false,
      line: opened.refusal.line,
      was: lineOf(text, opened.refusal.line),
      now: opened.refusal.message,
    };
  const { value } = opened;
  const again = save(value);
  if (again !== text) return difference(text, again);
  const written = compile(value.chain);
  const lost = value.chain.tasks.findIndex(
    (task, index) => !equalJson(JSON.parse(taskText(value, task)), written[index]!, true),
  );
  if (lost < 0) return { isSame: true };
  return difference(taskText(value, value.chain.tasks[lost]!), JSON.stringify(written[lost], null, 2));
}

function difference(was: string, now: string): RoundTrip {
  const [before, after] = [was.split('\n'), now.split('\n')];
  const at = Math.max(
    0,
    before.findIndex((line, index) => line !== after[index]),
  );
  return { isSame: false, line: at + 1, was: before[at] ?? '', now: after[at] ?? '' };
}

function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

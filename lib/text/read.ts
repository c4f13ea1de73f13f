import type { Json } from '../model/json.ts';
import { ok, refused } from '../model/result.ts';
import { type Slices, sliceText } from './envelope.ts';
import { sliceLines } from './lines.ts';
import { parseJson, tooDeep, tooLarge } from './parse.ts';
import type { TextResult } from './refusal.ts';
import { TooDeep } from './scan.ts';

/** A text and its slices. */
export interface ReadText {
  readonly slices: Slices;
  /** What `JSON.parse` makes of the text; `null` if the slices were parsed instead. */
  readonly value: Json | null;
}

/** Parses a text and slices it: by its lines if they allow it, otherwise by looking at every character. */
export function readText(text: string): TextResult<ReadText> {
  const refusal = tooLarge(text);
  if (refusal) return refused(refusal);
  try {
    const lines = sliceLines(text);
    if (lines) return ok({ slices: lines, value: null });
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const sliced = sliceText(text, parsed.value);
    return sliced.ok ? ok({ slices: sliced.value, value: parsed.value }) : sliced;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return refused(tooDeep(text, error));
  }
}

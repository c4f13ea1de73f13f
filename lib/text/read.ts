import type { Json } from '../model/json.ts';
import { type Slices, sliceText } from './envelope.ts';
import { sliceLines } from './lines.ts';
import { parseJson, tooDeep, tooLarge } from './parse.ts';
import type { Refusal } from './refusal.ts';
import { TooDeep } from './scan.ts';

/** A text taken apart, with its value where that was made; or why it is refused. */
export type ReadText =
  | { readonly ok: true; readonly slices: Slices; readonly value: Json | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** Parses a text and takes it apart: by its lines where they allow it, else by looking at every character. */
export function readText(text: string): ReadText {
  const refusal = tooLarge(text);
  if (refusal) return { ok: false, refusal };
  try {
    const lines = sliceLines(text);
    if (lines) return { ok: true, slices: lines, value: null };
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const sliced = sliceText(text, parsed.value);
    return sliced.ok ? { ok: true, slices: sliced.value, value: parsed.value } : sliced;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { ok: false, refusal: tooDeep(text, error) };
  }
}

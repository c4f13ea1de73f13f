import type { TextPart } from '../textParts.ts';

/**
 * The part of a text that an offset stands in or before: found by halving, since there are many.
 *
 * @example partAt(textParts(document), 120)?.task
 */
export function partAt(parts: readonly TextPart[], offset: number): TextPart | undefined {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low];
}

/**
 * The task whose text holds a whole range, its braces not included: what is typed there changes no other.
 *
 * @param from - UTF-16 units from the start of the text, as `to`.
 */
export function taskAround(parts: readonly TextPart[], from: number, to: number): TextPart | null {
  const part = partAt(parts, from);
  if (!part || part.task === null) return null;
  return from > part.start && to < part.start + part.text.length ? part : null;
}

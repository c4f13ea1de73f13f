/** A few words as one: `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `6` as `06`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Every so often: `1 day` as `every day`. */
export function everyWords(length: string): string {
  return `every ${length.replace(/^1 (?=\w+$)/, '')}`;
}

/**
 * A name as part of an id or of an event's name: lower case, letters and digits of any script, separated by
 * hyphens.
 *
 * @example slug('Mart: Umsätze (täglich)') // 'mart-umsatze-taglich'
 */
export function slug(name: string): string {
  // only the accents of Latin, Greek and Cyrillic go: in other scripts marks are vowels
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase();
  const words = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return Array.from(words).slice(0, 60).join('').replace(/-$/, '') || 'task';
}

/** `wanted`, or `wanted-2`, `wanted-3` and so on: the first that is not taken. */
export function unique(wanted: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/**
 * A name without the number that {@link unique} gave it.
 *
 * @example unnumbered('load-succeeded-2') // 'load-succeeded'
 */
export function unnumbered(name: string): string {
  return name.replace(/-\d+$/, '');
}

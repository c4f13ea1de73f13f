/**
 * A name as part of an id or of an event's name: lower case, letters and digits of any script, parted by
 * hyphens.
 *
 * @example slug('Mart: Umsätze (täglich)') // 'mart-umsatze-taglich'
 */
export function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '') || 'task';
}

/** `wanted`, or `wanted-2`, `wanted-3` and so on: the first that is not taken. */
export function unique(wanted: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

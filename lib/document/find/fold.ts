const PLAIN = /^[ -~\s]*$/;

/**
 * A text as it is compared in a search: without accents and marks, in one letter case, however its letters are put
 * together.
 *
 * @example fold('ÉTÉ İzmir') // 'ete izmir'
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // upper case first: of some letters only that tells that they are the same (ß and ss, ı and i)
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

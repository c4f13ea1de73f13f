/** How long a link may be for programs that people send links with, in characters; from the strictest on. */
const LIMITS: readonly (readonly [most: number, advice: string | null])[] = [
  [2_000, null],
  [8_000, 'Some chat and mail programs cut links this long. Save the chain to a file and send that where one does.'],
  [32_000, 'Most chat and mail programs cut links this long. Browsers open it; a file is safer.'],
  [2_000_000, 'Too long for chat, mail and most other programs. Save the chain to a file and send that.'],
];

const BEYOND = 'Longer than Taskloom reads back. Save the chain to a file and send that.';

/** Where a link of this length may not pass; `null` when it passes about everywhere. */
export function lengthAdvice(length: number): string | null {
  const limit = LIMITS.find(([most]) => length <= most);
  return limit ? limit[1] : BEYOND;
}

/** In front of the chain that a link carries. */
export const MARK = 'chain=';

/** Whether the part of an address after `#` is a chain. */
export function isShared(hash: string): boolean {
  return hash.replace(/^#/, '').startsWith(MARK);
}

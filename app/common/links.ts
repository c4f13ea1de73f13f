/** In front of the chain that a link carries. */
export const MARK = 'chain=';

/** Whether the part of an address after `#` is a chain. */
export function isShared(hash: string): boolean {
  return hash.replace(/^#/, '').startsWith(MARK);
}

/** What a link carries. */
export interface Shared {
  readonly name: string;
  readonly text: string;
}

/** The document that a link carries; or a sentence that says why there is none. */
export type ReadLink =
  | { readonly ok: true; readonly shared: Shared }
  | { readonly ok: false; readonly reason: string; readonly isRetryable?: true };

export const NOT_LOADED: ReadLink = {
  ok: false,
  reason:
    'The code that reads links could not be loaded. The link is still in the address: reload the page to try again.',
  isRetryable: true,
};

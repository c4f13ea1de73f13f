import type { PageAnswer } from '../designer/ports/page.ts';

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks the server for the page again: whether it answers, and with the scripts that this page is made of.
 *
 * @param renew - Takes the session that comes with the page, by which the server then knows this tab.
 */
export async function askForPage({ renew }: { readonly renew: boolean }): Promise<PageAnswer> {
  try {
    const response = await fetch(window.location.pathname, {
      cache: 'no-store',
      credentials: renew ? 'same-origin' : 'omit',
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return 'unreachable';
    const now = await response.text();
    const scripts = [...document.querySelectorAll('script[type=module][src]')];
    return scripts.every((script) => now.includes(script.getAttribute('src')!)) ? 'same' : 'updated';
  } catch {
    return 'unreachable';
  }
}

/**
 * Removes style sheets that could not be fetched, so that they are asked for again with the part that needs them:
 * a link that is in the page already is not.
 */
export function dropFailedSheets(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement) target.remove();
    },
    true,
  );
}

/** A browser may call a page busy for as long as it likes, so that idle time never comes, in milliseconds. */
const LONGEST_WAIT = 500;

/** Runs something once nothing else is to be done, or after a moment. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: LONGEST_WAIT });
  else setTimeout(run, LONGEST_WAIT);
}

/** So many failures in a row switch a task off. The service's number is not published: this is a guess. */
export const FAILURES_TO_DISABLE = 5;

/**
 * Whether the last run of a task switches it off.
 *
 * @param statuses - Of its runs that have ended since it was last switched on, the newest first.
 * @example disablesAfter(['FAILED', 'FAILED', 'SUCCEEDED'])
 */
export function disablesAfter(statuses: readonly string[]): boolean {
  const other = statuses.findIndex((status) => status !== 'FAILED');
  return isTooManyFailures(other < 0 ? statuses.length : other);
}

/** Whether so many failures in a row switch a task off. */
export function isTooManyFailures(inARow: number): boolean {
  return inARow >= FAILURES_TO_DISABLE;
}

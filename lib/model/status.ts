/** A status that a run can finish with, or any of them. */
export type Status = 'SUCCEEDED' | 'FAILED' | 'ANY';

/** What an edge waits for: a known status, or a word that is none of them (`OTHER`), which is kept as written. */
export type StatusKind = Status | 'OTHER';

/** The statuses that an edge can wait for. */
export const STATUSES: readonly Status[] = ['SUCCEEDED', 'FAILED', 'ANY'];

/**
 * The kind of a status as written in a `status` correlation; `null` stands for no such correlation.
 * Letter case does not count: which one the service stores is not published. A written "any" is a word
 * like another: the service would compare it with the status of the run.
 *
 * @example statusKind('succeeded') // 'SUCCEEDED'; statusKind(null) // 'ANY'
 */
export function statusKind(written: string | null): StatusKind {
  if (written === null) return 'ANY';
  const upper = written.toUpperCase();
  return upper === 'SUCCEEDED' || upper === 'FAILED' ? upper : 'OTHER';
}

/** How a status is written into a correlation; `null` for ANY, which has none. */
export function writtenStatus(status: Status): string | null {
  return status === 'ANY' ? null : status;
}

export function sameStatus(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.toUpperCase() === b.toUpperCase());
}

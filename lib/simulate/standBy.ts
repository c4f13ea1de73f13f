import { statusKind } from '../model/status.ts';
import type { Never } from './neverTypes.ts';

/**
 * Whether a task never ran because nothing failed: it handles a failure, or comes after a task that does. That is as it
 * should be.
 *
 * @param all - All that never ran, among which its upstreams are.
 * @example neverRan(rehearsal).filter((never, _, all) => !standsBy(never, all)) // what somebody should look at
 */
export function standsBy(never: Never, all: readonly Never[]): boolean {
  const byTask = new Map(all.map((each) => [each.task, each]));
  const seen = new Set<Never>();
  for (let at: Never | undefined = never; at && !seen.has(at); at = byTask.get(at.data.source ?? '')) {
    seen.add(at);
    const why = at.code === 'join' ? at.data.why : at.code;
    if (why === 'status') return statusKind(at.data.status ?? null) === 'FAILED';
    if (why !== 'upstream-never') return false;
  }
  return false;
}

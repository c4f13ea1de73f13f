import type { Chain } from '../../model/chain.ts';
import { type Result, ok } from '../../model/result.ts';
import { timeOf } from '../../schedule/timeOf.ts';
import type { PlanRefusal } from '../../simulate/plan.ts';
import { type Rehearsal, rehearse } from '../../simulate/rehearse.ts';

/** A chain, and what was there before, rehearsed over the same time. */
export interface ReviewedRehearsal {
  readonly after: Rehearsal;
  /** `null` for a chain that is reviewed by itself. */
  readonly before: Rehearsal | null;
}

const DAY = 86_400_000;

/**
 * Rehearses what a review is of over one day, with usual assumptions: its section "What will run".
 *
 * @param from - When the day begins, in ISO 8601.
 * @returns A refusal where that is no time.
 * @example reviewHtml({ ...input, rehearsal: unwrap(reviewRehearsal(document.chain, null, '2026-03-01T00:00:00Z')) })
 */
export function reviewRehearsal(
  after: Chain,
  before: Chain | null,
  from: string,
): Result<ReviewedRehearsal, PlanRefusal> {
  const start = timeOf(from);
  // a time that cannot be read is refused with the first of them
  const to = Number.isNaN(start) ? from : new Date(start + DAY).toISOString();
  const rehearsed = rehearse(after, { from, to });
  if (!rehearsed.ok) return rehearsed;
  const earlier = before && rehearse(before, { from, to });
  if (earlier && !earlier.ok) return earlier;
  return ok({ after: rehearsed.value, before: earlier && earlier.value });
}

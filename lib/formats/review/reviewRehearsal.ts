import { type Result, ok } from '../../model/result.ts';
import type { ChainWithView } from '../../model/view.ts';
import { timeOf } from '../../schedule/timeOf.ts';
import type { PlanRefusal } from '../../simulate/plan.ts';
import { type Rehearsal, rehearse } from '../../simulate/rehearse.ts';
import { assumptionsOf } from '../../simulate/settings.ts';

/** A chain, and what was there before, rehearsed over the same time. */
export interface ReviewedRehearsal {
  readonly after: Rehearsal;
  /** `null` for a chain that is reviewed by itself. */
  readonly before: Rehearsal | null;
}

const DAY = 86_400_000;

/**
 * Rehearses what a review is of over one day: its section "What will run". Both sides take for granted what the
 * document after the change says of its tasks: else a change of that would look like a change of the chain.
 *
 * @param from - When the day begins, in ISO 8601.
 * @returns A refusal where that is no time.
 * @example reviewHtml({ ...input, rehearsal: unwrap(reviewRehearsal(document, null, '2026-03-01T00:00:00Z')) })
 */
export function reviewRehearsal(
  after: ChainWithView,
  before: ChainWithView | null,
  from: string,
): Result<ReviewedRehearsal, PlanRefusal> {
  const start = timeOf(from);
  // a time that cannot be read is refused with the first of them
  const to = Number.isNaN(start) ? from : new Date(start + DAY).toISOString();
  // without a zone of its own a document means that of whoever reads it, which nobody knows here
  const assumptions = assumptionsOf(after.view.rehearsal, { from, to }, 'UTC');
  const rehearsed = rehearse(after.chain, { from, to, assumptions });
  if (!rehearsed.ok) return rehearsed;
  const earlier = before && rehearse(before.chain, { from, to, assumptions });
  if (earlier && !earlier.ok) return earlier;
  return ok({ after: rehearsed.value, before: earlier && earlier.value });
}

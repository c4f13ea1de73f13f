import { type Result, ok } from '../../model/result.ts';
import type { ChainWithView, View } from '../../model/view.ts';
import { timeOf } from '../../schedule/timeOf.ts';
import { type Both, type RehearsalComparison, compareRehearsals } from '../../simulate/compare.ts';
import type { PlanRefusal } from '../../simulate/plan.ts';
import { type Rehearsal, rehearse } from '../../simulate/rehearse.ts';
import { assumptionsOf } from '../../simulate/settings.ts';
import type { Assumptions } from '../../simulate/types.ts';

/**
 * What a chain does, and what the one before did, over the same time. It is data alone: a worker may make it. A chain
 * that is reviewed by itself is beside itself.
 */
export interface ReviewedRehearsal {
  /** In milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Whether there was a chain before. */
  readonly isCompared: boolean;
  readonly compared: RehearsalComparison;
  /** How many tasks ran. */
  readonly ran: Both<number>;
  /** Whether one of them ended before its time, since tasks start each other without end. */
  readonly isStopped: boolean;
  readonly assumptions: Assumptions;
}

const DAY = 86_400_000;

/**
 * The day that a review rehearses where nobody says otherwise: the next whole one by UTC. From the middle of a night
 * on, joins would lack what has run by then.
 *
 * @param now - In ISO 8601 and UTC.
 * @returns When it begins.
 * @example nextDay('2026-03-01T00:38:00Z') // '2026-03-02T00:00:00.000Z'
 */
export function nextDay(now: string): string {
  return new Date(Date.parse(now.slice(0, 10)) + DAY).toISOString();
}

/**
 * Rehearses what a review is of over one day: its section "What will run". Both sides take for granted what the
 * document after the change says of its tasks: else a change of that would look like a change of the chain.
 *
 * @param from - When the day begins, in ISO 8601.
 * @returns A refusal where that is no time.
 * @example reviewHtml({ ...input, rehearsal: unwrap(reviewRehearsal(document, null, '2026-03-01T00:00:00Z')) })
 */
export function reviewRehearsal(
  after: Pick<ChainWithView, 'chain'> & { readonly view: Pick<View, 'rehearsal'> },
  before: Pick<ChainWithView, 'chain'> | null,
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
  const now = rehearsed.value;
  const was = earlier ? earlier.value : now;
  return ok({
    from: now.plan.from,
    to: now.plan.to,
    isCompared: earlier !== null,
    compared: compareRehearsals(was, now),
    ran: { before: ranIn(was), after: ranIn(now) },
    isStopped: now.stopped !== null || was.stopped !== null,
    assumptions: now.plan.assumptions,
  });
}

function ranIn({ left }: Rehearsal): number {
  return left.begun.filter((count) => count > 0).length;
}

import { isBlocked } from '../../../lib/tenant/index.ts';
import type { Planned } from '../../designer/actions/tenant/plan.ts';

/** Why a plan cannot be applied as it is; `null` where it can. */
export function whyNotApply(
  planned: Planned | null,
  { isAgreed, overwrite }: { readonly isAgreed: boolean; readonly overwrite: boolean },
): string | null {
  const plan = planned?.plan;
  if (!plan) return planned ? 'Bindings are missing.' : 'Nothing is planned yet.';
  if (plan.steps.length === 0) return 'The tenant matches this chain already.';
  if (isBlocked(plan, { overwrite: true })) return 'Correct the errors first: they are listed here.';
  if (isBlocked(plan, { overwrite }))
    return 'Others changed tasks since the pull. Keep yours or take theirs for each of them first.';
  return isAgreed ? null : 'Confirm the deletions first.';
}

/** What the button says that carries a plan out. */
export function applyWords(planned: Planned | null, left: number): string {
  if (!planned?.plan) return 'Apply';
  if (planned.done !== null)
    return left === 0 ? 'Finish' : left === 1 ? 'Resume (1 request left)' : `Resume (${left} requests left)`;
  if (left === 0) return 'Nothing to apply';
  return left === 1 ? 'Apply 1 request' : `Apply ${left} requests`;
}

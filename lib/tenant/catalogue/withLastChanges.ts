import type { CallOptions } from '../attempt.ts';
import { TenantError } from '../errors.ts';
import type { ChangePlan } from '../planTypes.ts';
import type { Catalogue } from './types.ts';

/**
 * A plan that says who made the changes that others made since the pull. Where the tenant does not tell that, it is
 * the same plan.
 *
 * @example planText(await withLastChanges(makePlan(input), catalogue))
 */
export async function withLastChanges(
  plan: ChangePlan,
  catalogue: Catalogue,
  watch?: CallOptions,
): Promise<ChangePlan> {
  if (plan.drift.length === 0) return plan;
  try {
    const asked = plan.drift.map(({ task, actual }) => ({
      task,
      action: actual ? ('updated' as const) : ('deleted' as const),
    }));
    const found = await catalogue.lastChanges(asked, watch);
    return { ...plan, drift: plan.drift.map((each) => ({ ...each, lastChange: found.get(each.task) ?? null })) };
  } catch (error) {
    if (error instanceof TenantError) return plan;
    throw error;
  }
}

import type { Chain } from '../model/chain.ts';
import type { Level, Problem } from '../model/problem.ts';
import type { Fault } from './planTypes.ts';

/** What the plan finds by itself, with the tenant in view: to say it twice would say no more. */
const PLAN_SAYS: ReadonlySet<string> = new Set(['duplicate-id', 'too-many-tasks']);

/**
 * The problems for which a plan is not carried out.
 *
 * @param problems - What checks found in the chain.
 * @param messageOf - Makes the sentences: the function of that name.
 * @param first - The place of the chain's first task, where tasks of several chains are planned together.
 * @example makePlan({ dialect, desired, base, actual, faults: faultsOf(chain, check(chain), messageOf) })
 */
export function faultsOf(
  chain: Chain,
  problems: readonly Problem[],
  messageOf: (problem: Problem) => string,
  first = 0,
): Fault[] {
  const places = new Map(chain.tasks.map(({ key }, index) => [key, first + index]));
  return problems.flatMap((problem) => {
    const { code, severity, task, pointer } = problem;
    if (severity !== 'error' || PLAN_SAYS.has(code)) return [];
    return [{ place: places.get(task)!, code, pointer, message: messageOf(problem) }];
  });
}

/** How much a limit of the tenant weighs that a rule knows too: as much as the rule is set to. */
export function limitLevel(levels: Readonly<Record<string, Level>>): Level {
  return Object.hasOwn(levels, 'too-many-tasks') ? levels['too-many-tasks']! : 'error';
}

import { create } from 'zustand';
import type { Chain, CheckOptions, Problem, check, fixAll, fixOf, isFixable } from '../../lib/index.ts';

/** What finds problems and mends them. */
export interface Checker {
  readonly check: typeof check;
  readonly fixOf: typeof fixOf;
  readonly fixAll: typeof fixAll;
  readonly isFixable: typeof isFixable;
}

/** The checks, once their code is there: it is large, and the first picture does not wait for it. */
export const useChecker = create<{ readonly checker: Checker | null }>()(() => ({ checker: null }));

export async function loadChecker(): Promise<void> {
  const [checks, fixes] = await Promise.all([import('../../lib/check/index.ts'), import('../../lib/fix/index.ts')]);
  useChecker.setState({ checker: { check: checks.check, fixOf: fixes.fixOf, fixAll: fixes.fixAll, isFixable: fixes.isFixable } });
}

const NONE: readonly Problem[] = [];
const known = new WeakMap<Chain, readonly Problem[]>();

/** The problems of a chain, found once for each state of it; none while there are no checks yet. */
export function problemsOf(chain: Chain): readonly Problem[] {
  const { checker } = useChecker.getState();
  if (!checker) return NONE;
  let found = known.get(chain);
  if (!found) known.set(chain, (found = checker.check(chain, OPTIONS)));
  return found;
}

/** Hours are exact enough for schedules, and what was found is remembered for as long as the hour is the same. */
const OPTIONS: CheckOptions = { now: `${new Date().toISOString().slice(0, 13)}:00:00.000Z` };

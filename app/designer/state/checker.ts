import { createStore } from 'zustand';
import type { Chain, ChainDocument, CheckOptions, Problem, TaskId, check, fixAll, fixOf } from '../../../lib/index.ts';
import { textsIn, type fixLabel, type messageWith } from '../../../lib/editor/index.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** What finds problems and mends them. */
export interface Checker {
  readonly check: typeof check;
  readonly fixOf: typeof fixOf;
  readonly fixAll: typeof fixAll;
  readonly fixLabel: typeof fixLabel;
}

/** The checks, once their code is there: it is large, and the first picture does not wait for it. */
export const checkerOf = part(() =>
  createStore<{ readonly checker: Checker | null; readonly isFailed: boolean }>()(() => ({
    checker: null,
    isFailed: false,
  })),
);

export const useChecker = storeHook(checkerOf);

export async function loadChecker(designer: Designer): Promise<void> {
  checkerOf(designer).setState({ isFailed: false });
  try {
    const [checks, fixes] = await Promise.all([
      import('../../../lib/check/index.ts'),
      import('../../../lib/check/fix/index.ts'),
    ]);
    setChecker(
      designer,
      { check: checks.check, fixOf: fixes.fixOf, fixAll: fixes.fixAll, fixLabel: fixes.fixLabel },
      {},
    );
  } catch {
    checkerOf(designer).setState({ isFailed: true });
  }
}

/**
 * Adds what counts the runs of schedules: that code is larger than all others, and some problems are found by it alone.
 */
export async function loadCounting(designer: Designer): Promise<void> {
  const { nextRuns } = await import('../../../lib/schedule/nextRuns.ts');
  const { checker } = checkerOf(designer).getState();
  if (checker) setChecker(designer, { ...checker }, { nextRuns });
}

/** The function that makes the sentences of problems. */
export async function loadMessages(): Promise<typeof messageWith> {
  return (await import('../../../lib/formats/messageOf.ts')).messageWith;
}

/**
 * The problems of a document by all checks, whose code is fetched where it is not there yet.
 *
 * @throws When it cannot be fetched.
 */
export async function foundProblems(designer: Designer, document: ChainDocument): Promise<readonly Problem[]> {
  if (!checkerOf(designer).getState().checker) await loadChecker(designer);
  if (!checkerOf(designer).getState().checker)
    throw new Error('The checks could not be loaded. See whether the server still runs, and try again.');
  if (!foundOf(designer).options.nextRuns) await loadCounting(designer);
  return problemsOf(designer, document);
}

const NONE: readonly Problem[] = [];
interface FoundState {
  /** Where nodes lie makes no problem: documents of one chain and one text share what was found. */
  known: WeakMap<
    Chain,
    {
      readonly source: ChainDocument['source'];
      readonly written: ChainDocument['written'];
      readonly problems: readonly Problem[];
    }
  >;
  options: CheckOptions;
  /** What is known of the tasks of the connected tenant. */
  tenant: Pick<CheckOptions, 'knownExternalIds' | 'areAllKnown'>;
}

const foundOf = part((): FoundState => ({
  known: new WeakMap(),
  options: {},
  tenant: {},
}));

function setChecker(designer: Designer, checker: Checker, next: CheckOptions): void {
  foundOf(designer).known = new WeakMap();
  // hours are exact enough for schedules, and what was found is remembered for as long as the hour is the same
  foundOf(designer).options = {
    now: `${new Date(designer.ports.clock.now()).toISOString().slice(0, 13)}:00:00.000Z`,
    ...next,
  };
  checkerOf(designer).setState({ checker });
}

/**
 * Says which tasks the connected tenant has, so that an upstream that is gone is told from one that is only not in the
 * file.
 *
 * @param ids - `null` where that is not known.
 */
export function setTenantTasks(designer: Designer, ids: ReadonlySet<TaskId> | null): void {
  const found = foundOf(designer);
  if (ids === null && found.tenant.knownExternalIds === undefined) return;
  found.known = new WeakMap();
  found.tenant = ids === null ? {} : { knownExternalIds: ids, areAllKnown: true };
  checkerOf(designer).setState(({ checker }) => ({ checker: checker && { ...checker } }));
}

/** The problems of a document, found once for each state of it; none while there are no checks yet. */
export function problemsOf(designer: Designer, document: ChainDocument): readonly Problem[] {
  const { checker } = checkerOf(designer).getState();
  if (!checker) return NONE;
  const { chain, source, written } = document;
  const { options, tenant } = foundOf(designer);
  const found = foundOf(designer).known.get(chain);
  if (found?.source === source && found.written === written) return found.problems;
  const problems = checker.check(chain, { ...options, ...tenant, textOf: textsIn(document) });
  foundOf(designer).known.set(chain, { source, written, problems });
  return problems;
}

import { create } from 'zustand';
import {
  textsIn,
  type Chain,
  type ChainDocument,
  type CheckOptions,
  type Problem,
  type check,
  type fixAll,
  type fixLabel,
  type fixOf,
} from '../../../lib/index.ts';

/** What finds problems and mends them. */
export interface Checker {
  readonly check: typeof check;
  readonly fixOf: typeof fixOf;
  readonly fixAll: typeof fixAll;
  readonly fixLabel: typeof fixLabel;
}

/** The checks, once their code is there: it is large, and the first picture does not wait for it. */
export const useChecker = create<{ readonly checker: Checker | null; readonly isFailed: boolean }>()(() => ({
  checker: null,
  isFailed: false,
}));

export async function loadChecker(): Promise<void> {
  useChecker.setState({ isFailed: false });
  try {
    const [checks, fixes] = await Promise.all([
      import('../../../lib/check/index.ts'),
      import('../../../lib/check/fix/index.ts'),
    ]);
    setChecker({ check: checks.check, fixOf: fixes.fixOf, fixAll: fixes.fixAll, fixLabel: fixes.fixLabel }, {});
  } catch {
    useChecker.setState({ isFailed: true });
  }
}

/**
 * Adds what counts the runs of schedules: that code is larger than all others, and some problems are found by it alone.
 */
export async function loadCounting(): Promise<void> {
  const { nextRuns } = await import('../../../lib/schedule/nextRuns.ts');
  const { checker } = useChecker.getState();
  if (checker) setChecker({ ...checker }, { nextRuns });
}

/** The function that makes the sentences of problems. */
export async function loadMessages(): Promise<(problem: Problem) => string> {
  const { messageOf } = await import('../../../lib/formats/messageOf.ts');
  return messageOf;
}

/**
 * The problems of a document by all checks, whose code is fetched where it is not there yet.
 *
 * @throws When it cannot be fetched.
 */
export async function foundProblems(document: ChainDocument): Promise<readonly Problem[]> {
  if (!useChecker.getState().checker) await loadChecker();
  if (!useChecker.getState().checker)
    throw new Error(
      'The checks could not be loaded, so that nothing can be planned. See whether the server still runs, and try ' +
        'again.',
    );
  if (!options.nextRuns) await loadCounting();
  return problemsOf(document);
}

const NONE: readonly Problem[] = [];
/** Where nodes lie makes no problem: documents of one chain and one text share what was found. */
let known = new WeakMap<
  Chain,
  {
    readonly source: ChainDocument['source'];
    readonly written: ChainDocument['written'];
    readonly problems: readonly Problem[];
  }
>();
let options: CheckOptions = {};

function setChecker(checker: Checker, next: CheckOptions): void {
  known = new WeakMap();
  // hours are exact enough for schedules, and what was found is remembered for as long as the hour is the same
  options = { now: `${new Date().toISOString().slice(0, 13)}:00:00.000Z`, ...next };
  useChecker.setState({ checker });
}

/** The problems of a document, found once for each state of it; none while there are no checks yet. */
export function problemsOf(document: ChainDocument): readonly Problem[] {
  const { checker } = useChecker.getState();
  if (!checker) return NONE;
  const { chain, source, written } = document;
  const found = known.get(chain);
  if (found?.source === source && found.written === written) return found.problems;
  const problems = checker.check(chain, { ...options, textOf: textsIn(document) });
  known.set(chain, { source, written, problems });
  return problems;
}

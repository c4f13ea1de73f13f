import { type Chain, type Problem, type Severity, graphOf, taskName } from '../../../lib/index.ts';
import { type KnownNames, SEVERITIES, messageWith } from '../../../lib/editor/index.ts';
import { fold } from '../../../lib/internal.ts';

/** A problem with what the panel shows of it. */
export interface Row {
  readonly problem: Problem;
  readonly task: string;
  /** How many there are of its kind. */
  readonly alike: number;
}

/** What of the problems is shown, and in which order. */
export interface Wanted {
  readonly severities: ReadonlySet<Severity>;
  readonly words: string;
  readonly order: 'severity' | 'task';
}

/** The problems that are wanted: the worst first, or task by task as the file has them. */
export function rowsOf(
  chain: Chain,
  problems: readonly Problem[],
  { severities, words, order }: Wanted,
  names: KnownNames,
): Row[] {
  const graph = graphOf(chain);
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const wanted = fold(words.trim());
  const rows = problems.flatMap((problem): Row[] => {
    if (!severities.has(problem.severity)) return [];
    const node = graph.byKey.get(problem.task);
    const row = { problem, task: node ? taskName(node) : problem.task, alike: counts.get(problem.code)! };
    return fold(`${row.task} ${messageWith(problem, names)} ${problem.code}`).includes(wanted) ? [row] : [];
  });
  return order === 'task'
    ? rows
    : rows.toSorted((a, b) => SEVERITIES.indexOf(a.problem.severity) - SEVERITIES.indexOf(b.problem.severity));
}

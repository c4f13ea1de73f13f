import { type Chain, type Problem, taskName, messageOf } from '../../lib/index.ts';

/** Problems as lines for a person: the file, how bad, whose, where, what. */
export function problemLines(file: string, chain: Chain, problems: readonly Problem[]): string[] {
  const names = new Map(chain.tasks.map((task) => [task.key, taskName(task)]));
  return problems.map((problem) => {
    const { severity, task, pointer } = problem;
    const place = pointer === '' ? '' : ` at ${pointer}`;
    return `${file}: ${severity}: ${names.get(task)!}${place}: ${messageOf(problem)}`;
  });
}

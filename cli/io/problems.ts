import { type Chain, type Problem, taskName } from '../../lib/index.ts';

/** Problems as lines for a person: the file, how bad, whose, where, what. */
export function problemLines(file: string, chain: Chain, problems: readonly Problem[]): string[] {
  const names = new Map(chain.tasks.map((task) => [task.key, taskName(task)]));
  return problems.map(({ severity, task, pointer, message }) => {
    const place = pointer === '' ? '' : ` at ${pointer}`;
    return `${file}: ${severity}: ${names.get(task)!}${place}: ${message}`;
  });
}

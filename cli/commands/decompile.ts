import { type Problem, check, open, taskName, toPlain } from '../../lib/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { readText, shownName } from '../io/read.ts';
import { say } from '../io/say.ts';
import { refused } from '../io/unusable.ts';
import { writeResult } from '../io/write.ts';
import type { Command } from './types.ts';

export const decompileCommand: Command = {
  name: 'decompile',
  synopsis: 'FILE [-o FILE]',
  summary: 'prints the chain that is in a file of task definitions',
  details: [
    'FILE holds what the Tasks API returns: one definition, a list, or a page {"data": [...], "links": ...}.',
    'The chain is {"dialect", "tasks", "edges"}. What is odd about it is said on stderr.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OUTPUT);
    const file = operands[0]!;
    const opened = open(await readText(file));
    if (!opened.ok) throw refused(shownName(file), opened.refusal);

    const { chain } = opened.document;
    await writeResult(`${JSON.stringify(toPlain(chain), null, 2)}\n`, values.output);
    const problems = check(chain).filter(({ severity }) => severity !== 'info');
    const names = new Map(chain.tasks.map((task) => [task.key, taskName(task)]));
    say(problems.map((problem) => `${shownName(file)}: ${describe(problem, names.get(problem.task)!)}`));
    return problems.some(({ severity }) => severity === 'error') ? FOUND_ERRORS : DONE;
  },
};

function describe({ severity, pointer, message }: Problem, name: string): string {
  return `${severity}: ${name}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`;
}

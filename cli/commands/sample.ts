import { sample } from '../../lib/index.ts';
import { OUTPUT, readArgs, wholeNumber } from '../io/args.ts';
import { DONE } from '../io/exit.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult } from '../io/write.ts';
import type { Command } from './types.ts';

/** The text of more would come near the longest string that there can be. */
const MOST_TASKS = 100_000;

export const sampleCommand: Command = {
  name: 'sample',
  synopsis: '--tasks N [--seed S] [-o FILE]',
  summary: 'prints generated task definitions',
  details: [`N is 1 to ${MOST_TASKS}. The same N and S (a whole number, 1 when left out) give the same estate.`],
  async run(argv) {
    const { values } = readArgs(argv, [], { tasks: { type: 'string' }, seed: { type: 'string' }, ...OUTPUT });
    if (values.tasks === undefined) throw new UsageError(['taskloom sample: --tasks N is missing.']);
    const tasks = wholeNumber('--tasks', values.tasks, 1, MOST_TASKS);
    const seed = wholeNumber('--seed', values.seed ?? '1', 0, Number.MAX_SAFE_INTEGER);
    await writeResult(`${JSON.stringify(sample({ tasks, seed }), null, 2)}\n`, values.output);
    return DONE;
  },
};

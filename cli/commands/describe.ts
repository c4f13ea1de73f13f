import { describeChain } from '../../lib/formats/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { DONE } from '../io/exit.ts';
import { writeText } from '../io/write.ts';
import { readSide } from '../remote/readSide.ts';
import type { Command } from './types.ts';

export const describeCommand: Command = {
  name: 'describe',
  synopsis: 'FILE [-o FILE]',
  summary: 'prints a chain in words, one thing a line',
  details: [
    'FILE is a file, a folder or a revision of git. Tools that compare lines, such as git, can show what it says.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OUTPUT);
    await writeText(describeChain(await readSide(operands[0]!, {})), values.output);
    return DONE;
  },
};

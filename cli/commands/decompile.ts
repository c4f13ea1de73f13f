import { toCsv, toCompact } from '../../lib/formats/index.ts';
import { check } from '../../lib/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { FORMATS } from '../io/format.ts';
import { readDefinitions } from '../io/inputs.ts';
import { problemLines } from '../io/problems.ts';
import { writeResult } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import type { Command } from './types.ts';

const OPTIONS = { format: { type: 'string' }, ...OUTPUT } as const;

export const decompileCommand: Command = {
  name: 'decompile',
  synopsis: 'FILE… [--format F] [-o FILE]',
  summary: 'prints the chain that is in files of task definitions',
  details: [
    'FILE holds what the Tasks API returns: one definition, a list, or a page {"data": [...], "links": ...}.',
    'Several files, or the .json files of a folder, are read as one chain.',
    'The chain is {"dialect", "tasks", "edges"}. Problems are reported on stderr.',
    '--format csv prints it as a table, for spreadsheets. What a table cannot say is reported, and the exit code is 1.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE…'], OPTIONS);
    const format = choice('--format', values.format ?? 'json', FORMATS);
    const { name: file, document } = await readDefinitions(operands);
    const { chain } = document;
    const table = format === 'csv' ? toCsv(chain) : null;
    await writeResult(table ? table.text : `${JSON.stringify(toCompact(chain), null, 2)}\n`, values.output);
    const found = check(chain).filter(({ severity }) => severity !== 'info');
    const lost = table?.problems ?? [];
    const isOther = table !== null && chain.dialect !== 'v1';
    const note = `${file}: info: A table does not say its dialect; compile it with --dialect ${chain.dialect}.`;
    writeStderr([...problemLines(file, chain, [...found, ...lost]), ...(isOther ? [note] : [])]);
    return lost.length > 0 || found.some(({ severity }) => severity === 'error') ? FOUND_ERRORS : DONE;
  },
};

import { type Json, compile, fromPlain, open } from '../../lib/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { readText, shownName } from '../io/read.ts';
import { say } from '../io/say.ts';
import { Unusable, refused } from '../io/unusable.ts';
import { writeResult } from '../io/write.ts';
import type { Command } from './types.ts';

export const compileCommand: Command = {
  name: 'compile',
  synopsis: 'FILE [-o FILE]',
  summary: 'prints the task definitions of a chain',
  details: [
    'FILE holds a chain as decompile prints it, or written by hand with little:',
    '  {"tasks": [{"name": "Extract", "appId": "..."}, {"name": "Report", "appId": "..."}],',
    '   "edges": [{"source": "Extract", "target": "Report", "status": "SUCCEEDED"}]}',
    'Edges name tasks by id or by a name that only one task has.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OUTPUT);
    const file = shownName(operands[0]!);
    const made = fromPlain(parse(await readText(operands[0]!), file));
    if (!made.ok) throw new Unusable(made.errors.map((fault) => `${file}: ${fault}`));

    await writeResult(`${JSON.stringify(compile(made.chain), null, 2)}\n`, values.output);
    say(made.warnings.map((warning) => `${file}: warning: ${warning}`));
    return made.warnings.length > 0 ? FOUND_ERRORS : DONE;
  },
};

/** The JSON value of a text. `open` says where a text is no JSON; that it holds no tasks does not count here. */
function parse(text: string, file: string): Json {
  const opened = open(text);
  if (!opened.ok && opened.refusal.code !== 'not-tasks') throw refused(file, opened.refusal);
  return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
}

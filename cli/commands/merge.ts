import { conflictWords } from '../../lib/diff/index.ts';
import { mergeDocuments } from '../../lib/formats/index.ts';
import { type ChainDocument, graphOf, save, taskName } from '../../lib/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { printable } from '../io/printable.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { readSide } from '../remote/readSide.ts';
import type { Command } from './types.ts';

const OPTIONS = { theirs: { type: 'string' }, ...OUTPUT } as const;

export const mergeCommand: Command = {
  name: 'merge',
  synopsis: 'BASE MINE THEIRS -o OUT [--theirs FILE]',
  summary: 'merges two edits of one chain',
  details: [
    'BASE, MINE and THEIRS are files, folders or revisions of git. What only one side changed is taken from that side,',
    'value by value: two people can each draw an edge into the same task.',
    'Where both changed the same, OUT has what MINE says, OUT.theirs (or --theirs FILE) has what THEIRS says, and the',
    'exit code is 1. Both are whole files of JSON; "taskloom diff OUT OUT.theirs" shows the choices.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['BASE', 'MINE', 'THEIRS'], OPTIONS);
    const out = values.output;
    if (out === undefined || out === '-') throw new UsageError(['taskloom merge: name the result by -o OUT.']);
    const [base, mine, theirs] = (await Promise.all(operands.map((each) => readSide(each, {})))) as [
      ChainDocument,
      ChainDocument,
      ChainDocument,
    ];
    const { document, conflicts } = mergeDocuments(base, mine, theirs, 'mine');
    if (conflicts.length > 0)
      await writeResult(save(mergeDocuments(base, mine, theirs, 'theirs').document), values.theirs ?? `${out}.theirs`);
    await writeResult(save(document), out);
    const graph = graphOf(document.chain);
    const nameOf = (id: string): string | null => {
      const task = graph.byId.get(id);
      return task ? taskName(task) : null;
    };
    writeStderr(
      conflicts.flatMap((conflict) =>
        conflictWords(conflict, nameOf).map((words) =>
          printable(`conflict: ${conflict.name}: mine ${words.mine}; theirs ${words.theirs}`),
        ),
      ),
    );
    return conflicts.length > 0 ? FOUND_ERRORS : DONE;
  },
};

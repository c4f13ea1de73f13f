import { type ChainDocument, check, decompile, open, rename, sample, save } from '../../lib/index.ts';
import { GOAL_SIZE, type Work } from './measure.ts';

export const SIZES: readonly number[] = [100, 1_000, GOAL_SIZE];

export const WORKS: readonly Work[] = [
  {
    // all that opening a file takes before it is drawn
    name: 'open',
    peer: 'JSON.parse',
    goal: 4,
    prepare(tasks) {
      const text = textOf(tasks);
      return { ours: () => check(opened(text).chain), theirs: () => JSON.parse(text) };
    },
  },
  {
    // after one edit, in the middle of the file
    name: 'save',
    peer: 'JSON.stringify',
    goal: 1,
    prepare(tasks) {
      const document = opened(textOf(tasks));
      const definitions = sample({ tasks });
      const middle = document.chain.tasks[tasks >> 1]!;
      const edited = rename(document, { task: middle.key, name: 'Another name' }).document;
      return { ours: () => save(edited), theirs: () => JSON.stringify(definitions) };
    },
  },
  {
    name: 'decompile',
    peer: 'JSON.parse',
    goal: null,
    prepare(tasks) {
      const text = textOf(tasks);
      const definitions = sample({ tasks });
      return { ours: () => decompile(definitions), theirs: () => JSON.parse(text) };
    },
  },
];

function textOf(tasks: number): string {
  return JSON.stringify(sample({ tasks }), null, 2);
}

function opened(text: string): ChainDocument {
  const result = open(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

import { diff } from '../../../lib/diff/index.ts';
import { sameText, textsIn } from '../../../lib/editor/index.ts';
import { fromCsv } from '../../../lib/formats/index.ts';
import { type ChainDocument, check, open, rename, save, setField, unwrap, sample } from '../../../lib/index.ts';
import type { Work } from '../measure.ts';
import { parseAndValidate, workflowTexts } from './sdk.ts';

const DIFF_ROUNDS = 7;
const SIZES: readonly number[] = [100, 1_000, 10_000];

/**
 * The compiler's works. All that opening a file takes before it is drawn is in `open`: parse, decompile, all checks.
 */
export const COMPILER: readonly Work[] = [
  ...SIZES.map((tasks): Work => ({
    name: 'open',
    size: tasks,
    peer: 'JSON.parse',
    goal: tasks === 10_000 ? 3 : null,
    prepare() {
      const text = textOf(tasks);
      return { ours: () => openAndCheck(text), theirs: () => JSON.parse(text) };
    },
  })),
  ...SIZES.map((tasks): Work => ({
    name: 'open',
    size: tasks,
    peer: 'SDK parse+validate',
    goal: null,
    rounds: tasks === 10_000 ? 1 : 3,
    prepare() {
      const text = textOf(tasks);
      const texts = workflowTexts(sample({ tasks }));
      return { ours: () => openAndCheck(text), theirs: () => parseAndValidate(texts) };
    },
  })),
  ...SIZES.map((tasks): Work => ({
    name: 'save after an edit',
    size: tasks,
    peer: 'JSON.stringify',
    goal: tasks === 10_000 ? 1 : null,
    prepare() {
      const edited = editedDocument(tasks);
      const definitions = sample({ tasks });
      return { ours: () => save(edited), theirs: () => JSON.stringify(definitions) };
    },
  })),
  growth('open', (tasks) => {
    const text = textOf(tasks);
    return () => openAndCheck(text);
  }),
  // what the engine itself does at ten times the size
  {
    ...growth('JSON.parse', (tasks) => {
      const text = textOf(tasks);
      return () => JSON.parse(text) as unknown;
    }),
    goal: null,
  },
  growth('save after an edit', (tasks) => {
    const edited = editedDocument(tasks);
    return () => save(edited);
  }),
  {
    name: 'diff, 100 tasks edited',
    size: 10_000,
    peer: 'parse and decompile of one side',
    goal: 1,
    rounds: DIFF_ROUNDS,
    prepare() {
      const [text, edited] = [textOf(10_000), editedText(10_000, 100)];
      // what is worked out of a chain is kept with it: each round has chains that nobody looked at
      const pairs = Array.from({ length: DIFF_ROUNDS }, () => [unwrap(open(text)), unwrap(open(edited))] as const);
      let round = 0;
      return {
        ours() {
          const [before, after] = pairs[round++ % DIFF_ROUNDS]!;
          return diff(before, after, { isSame: sameText(before, after) });
        },
        theirs: () => unwrap(open(text)),
      };
    },
  },
  {
    name: 'read a table in which each task waits for all before it',
    size: 400,
    peer: 'a tenth of its edges',
    goal: 12,
    prepare() {
      const [all, tenth] = [tableOf(400), tableOf(126)];
      return { ours: () => fromCsv(all), theirs: () => fromCsv(tenth) };
    },
  },
];

/** The same work at ten times the size: linear is 10, and a little more is allowed. */
function growth(name: string, prepare: (tasks: number) => () => unknown): Work {
  return {
    name,
    size: 10_000,
    peer: 'same at 1,000',
    goal: 11,
    prepare: () => ({ ours: prepare(10_000), theirs: prepare(1_000) }),
  };
}

function openAndCheck(text: string): unknown {
  const document = opened(text);
  return check(document.chain, { textOf: textsIn(document) });
}

function tableOf(tasks: number): string {
  const rows = Array.from(
    { length: tasks },
    (_, index) => `T${index},app-${index},${Array.from({ length: index }, (__, before) => `T${before}`).join('; ')}`,
  );
  return `name,appId,after\n${rows.join('\n')}\n`;
}

/** A document with one edit in the middle of the file. */
function editedDocument(tasks: number): ChainDocument {
  const document = opened(textOf(tasks));
  const middle = document.chain.tasks[tasks >> 1]!;
  return unwrap(rename(document, { task: middle.key, name: 'Another name' })).document;
}

export function textOf(tasks: number): string {
  return JSON.stringify(sample({ tasks }), null, 2);
}

function opened(text: string): ChainDocument {
  const result = open(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** The text of an estate in which some tasks were switched on or off. */
function editedText(tasks: number, edits: number): string {
  let document = unwrap(open(textOf(tasks)));
  for (let edit = 0; edit < edits; edit += 1) {
    const { key, definition } = document.chain.tasks[Math.floor((edit * tasks) / edits)]!;
    const value = definition['enabled'] !== true;
    document = unwrap(setField(document, { task: key, field: 'enabled', value })).document;
  }
  return save(document);
}

import { DIFF_LEVELS, type DiffLevel, diff, isDifferent } from '../../lib/diff/index.ts';
import { sameText } from '../../lib/editor/index.ts';
import { type DiffTexts, diffJson, diffMarkdown, diffText } from '../../lib/formats/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { printableLines } from '../io/printable.ts';
import { jsonText } from '../io/shape.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult } from '../io/write.ts';
import { TENANT_DETAILS, TENANT_OPTIONS } from '../remote/connect.ts';
import { namesFor } from '../remote/namesFor.ts';
import { readSide } from '../remote/readSide.ts';
import type { Command } from './types.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;

const OPTIONS = {
  format: { type: 'string' },
  git: { type: 'string' },
  'exit-on': { type: 'string' },
  ...OUTPUT,
  ...TENANT_OPTIONS,
} as const;

export const diffCommand: Command = {
  name: 'diff',
  synopsis: 'OLD NEW | --git REV FILE [--format F] [-o FILE]',
  summary: 'prints what is different between two chains, and what that means',
  details: [
    'OLD and NEW are files, folders, revisions of git (HEAD:chain.json), or chains of a tenant (tenant:TASK).',
    '--git REV FILE compares FILE as it was at REV with FILE as it is.',
    'Tasks are matched by id, then by name, then by app. A change is one of meaning (when a task runs, what it runs,',
    'whether it is on), of text (names, descriptions, order) or of layout.',
    'The exit code is 0 when both mean the same, and 1 when they do not. --exit-on text or --exit-on layout counts',
    'texts, or places on the canvas, as well.',
    '--format text (the default), markdown (for a pull request) or json (for programs).',
    'Where --tenant is given, apps and spaces are called what that tenant calls them.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['OLD', '[NEW]'], OPTIONS);
    const format = choice('--format', values.format ?? 'text', FORMATS);
    const level = choice<DiffLevel>('--exit-on', values['exit-on'] ?? 'meaning', DIFF_LEVELS);
    const sides = sidesOf(operands, values.git);
    const [before, after] = await Promise.all(sides.map((side) => readSide(side, values)));
    const found = diff(before!, after!, { isSame: sameText(before!, after!) });
    const texts: DiffTexts = {
      before: before!,
      after: after!,
      names: await namesFor(sides, [before!, after!], values),
    };
    const printed = {
      text: () => printableLines(diffText(found, texts)),
      markdown: () => diffMarkdown(found, texts),
      json: () => jsonText(diffJson(found, texts)),
    }[format];
    await writeResult(printed(), values.output);
    return isDifferent(found, level) ? FOUND_ERRORS : DONE;
  },
};

function sidesOf([old, now]: readonly string[], revision: string | undefined): readonly [string, string] {
  if (revision !== undefined) {
    if (now !== undefined) throw new UsageError(['taskloom diff: --git REV takes one file.']);
    return [`${revision}:${old}`, old!];
  }
  if (now === undefined) throw new UsageError(['taskloom: NEW is missing. See "taskloom help".']);
  return [old!, now];
}

import { extname } from 'node:path';
import { diff } from '../../lib/diff/index.ts';
import { sameText } from '../../lib/editor/index.ts';
import { type ReviewInput, nextDay, reviewHtml, reviewMarkdown, reviewRehearsal } from '../../lib/formats/index.ts';
import { check, unwrap } from '../../lib/index.ts';
import { arranged } from '../graph/arrange.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, type ExitCode, FOUND_ERRORS } from '../io/exit.ts';
import { instant } from '../io/moments.ts';
import { readText } from '../io/read.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult, writeText } from '../io/write.ts';
import { TENANT_DETAILS, TENANT_OPTIONS } from '../remote/connect.ts';
import { namesFor } from '../remote/namesFor.ts';
import { readSide } from '../remote/readSide.ts';
import { sha256Of } from '../remote/sha256Of.ts';
import type { Command } from './types.ts';

const FORMATS = ['html', 'markdown'] as const;

const OPTIONS = {
  base: { type: 'string' },
  format: { type: 'string' },
  verify: { type: 'string' },
  rehearse: { type: 'boolean' },
  from: { type: 'string' },
  ...OUTPUT,
  ...TENANT_OPTIONS,
} as const;

export const reviewCommand: Command = {
  name: 'review',
  synopsis: 'FILE [--base OLD] [--rehearse] [-o review.html|review.md] | --verify REVIEW FILE',
  summary: 'makes a page that shows a chain, or what changes in it, to anyone',
  details: [
    'FILE and OLD are read as "taskloom diff" reads them: files, folders, revisions of git, or tenant:TASK.',
    '--base OLD shows what is different from OLD first: what that means, then task by task.',
    '--format html (the default) is one page that needs neither a network nor a script; markdown is for a pull',
    'request, and the default where -o ends with .md.',
    '--rehearse adds what will run in a day, and how that is different from OLD; --from T says when the day begins, in',
    'ISO 8601 (the next midnight in UTC when left out; without an offset it is in UTC).',
    'A page holds the SHA-256 of FILE and OLD. --verify REVIEW.html FILE says whether FILE is what was reviewed: the',
    'exit code is 0 when it is, and 1 when it is not.',
    'Where --tenant is given, apps and spaces are called what that tenant calls them.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OPTIONS);
    const [file] = operands as readonly [string];
    if (values.verify !== undefined) return verify(values.verify, file);
    const usual = /^\.(md|markdown)$/i.test(extname(values.output ?? '')) ? 'markdown' : 'html';
    const format = choice('--format', values.format ?? usual, FORMATS);
    if (values.from !== undefined && !values.rehearse)
      throw new UsageError(['taskloom: --from needs --rehearse. See "taskloom help review".']);
    const from = instant('--from', values.from ?? nextDay(new Date().toISOString()));
    const document = await readSide(file, values);
    const before = values.base === undefined ? null : await readSide(values.base, values);
    const { nextRuns } = await import('../../lib/schedule/nextRuns.ts');
    const now = new Date().toISOString();
    const placed = await arranged(document);
    const input: ReviewInput = {
      document: placed,
      file: { name: file, sha256: await sha256Of(file, document) },
      base: before && {
        document: before,
        file: { name: values.base!, sha256: await sha256Of(values.base!, before) },
        diff: diff(before, placed, { isSame: sameText(before, document) }),
      },
      problems: check(document.chain, { now, nextRuns }),
      now,
      nextRuns,
      names: await namesFor([file, values.base ?? ''], before ? [before, document] : [document], values),
      ...(values.rehearse ? { rehearsal: unwrap(reviewRehearsal(document, before, from)) } : {}),
    };
    await writeResult({ html: reviewHtml, markdown: reviewMarkdown }[format](input), values.output);
    return DONE;
  },
};

/** Whether a file is, byte by byte, the one that a page shows. */
async function verify(review: string, file: string): Promise<ExitCode> {
  const [, said] = /data-proposal-sha256="([\da-f]{64})"/.exec(await readText(review)) ?? [];
  if (said === undefined) throw new UsageError([`taskloom: ${review} is not a review made by Taskloom.`]);
  const isSame = (await sha256Of(file)) === said;
  await writeText(`${file} ${isSame ? 'is' : 'is not'} what ${review} shows.\n`);
  return isSame ? DONE : FOUND_ERRORS;
}

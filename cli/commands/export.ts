import { EXPORT_SHAPES, type Exported, exportTasks } from '../../lib/formats/index.ts';
import { type ChainDocument, DIALECTS, messageOf } from '../../lib/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, type ExitCode, FOUND_ERRORS } from '../io/exit.ts';
import { writeFolder } from '../io/folder.ts';
import { readDefinitions } from '../io/inputs.ts';
import { problemLines } from '../io/problems.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import type { Command } from './types.ts';

const OPTIONS = {
  shape: { type: 'string' },
  dialect: { type: 'string' },
  drop: { type: 'boolean' },
  force: { type: 'boolean' },
  ...OUTPUT,
} as const;

export const exportCommand: Command = {
  name: 'export',
  synopsis: 'FILE… --shape SHAPE [-o FILE|DIR]',
  summary: 'prints task definitions in another shape or dialect',
  details: [
    'FILE holds task definitions, or a chain document. Several files, or the .json files of a folder, are exported ' +
      'as one.',
    '--shape SHAPE, one of:',
    '  same    as FILE is; several files as a list, or as a chain document when one of them is one',
    '  array   a list of tasks',
    '  list    a list page: {"data": [...], "links": {}}',
    '  files   one file a task, called after it, in the folder that -o names; one that holds something',
    '          is left alone, but with --force files of the same names are replaced',
    '  create  request bodies in the order in which tasks can be created: upstreams first, without what',
    '          the service writes by itself; tasks in a cycle get their wiring in an update at the end',
    '--dialect v1 (/v1/tasks) or scheduling (/api/scheduling/tasks); that of FILE when left out. What it',
    'cannot say stays and is reported, and the exit code is 1. --drop leaves it out, and reports that.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE…'], OPTIONS);
    if (values.shape === undefined) throw wrong(`--shape is missing; it takes ${EXPORT_SHAPES.join(', ')}.`);
    const shape = choice('--shape', values.shape, EXPORT_SHAPES);
    const dialect = values.dialect === undefined ? {} : { dialect: choice('--dialect', values.dialect, DIALECTS) };
    const drop = values.drop ?? false;
    const folder = shape === 'files' ? values.output : null;
    if (folder === undefined || folder === '-') throw wrong('--shape files needs a folder: -o DIR.');
    if (drop && values.dialect === undefined) throw wrong('--drop needs --dialect: nothing else is left out.');
    if (values.force && folder === null) throw wrong('--force is for --shape files.');

    const { name: file, document } = await readDefinitions(operands);
    const { files, problems } = exportTasks(document, { shape, ...dialect, drop });
    if (folder === null) await writeResult(files[0]!.text, values.output);
    else await writeFolder(folder, files, values.force ?? false);
    return report(file, document, problems);
  },
};

function wrong(fault: string): UsageError {
  return new UsageError([`taskloom export: ${fault}`]);
}

/** Says each problem. Notes, of which a large file has thousands, are said once each, for so and so many tasks. */
function report(file: string, { chain }: ChainDocument, problems: Exported['problems']): ExitCode {
  const serious = problems.filter(({ severity }) => severity !== 'info');
  const notes = new Map<string, number>();
  for (const problem of problems) {
    if (problem.severity !== 'info') continue;
    const message = messageOf(problem);
    notes.set(message, (notes.get(message) ?? 0) + 1);
  }
  const lines = Array.from(notes, ([message, count]) => {
    return `${file}: info: ${count === 1 ? '1 task' : `${count} tasks`}: ${message}`;
  });
  writeStderr([...problemLines(file, chain, serious), ...lines]);
  return serious.length > 0 ? FOUND_ERRORS : DONE;
}

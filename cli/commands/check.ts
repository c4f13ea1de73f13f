import { DIALECTS } from '../../lib/index.ts';
import { configBeside, levelsOf } from '../check/config.ts';
import { idsIn, openFile, problemsIn } from '../check/find.ts';
import { jsonReport } from '../check/json.ts';
import { sarifReport } from '../check/sarif.ts';
import { mayColour, textReport } from '../check/text.ts';
import { OUTPUT, readArgs, wholeNumber } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { filesOf } from '../io/inputs.ts';
import { writeResult, writeText } from '../io/write.ts';
import type { Command } from './types.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;

const OPTIONS = {
  format: { type: 'string' },
  dialect: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'max-warnings': { type: 'string' },
  ...OUTPUT,
} as const;

export const checkCommand: Command = {
  name: 'check',
  synopsis: 'FILE… [--format F] [-o FILE]',
  summary: 'lists what is wrong with task definitions',
  details: [
    'FILE holds what the Tasks API returns, or a chain document. docs/problems.md lists all that is looked for.',
    'A folder stands for all .json files in it.',
    '--format F      text (file:line:column, the default), json, or sarif, which code hosts show in pull requests',
    '--dialect D     v1 (/v1/tasks) or scheduling (/api/scheduling/tasks); that of FILE when left out',
    '--rule CODE=L   sets a rule to off, info, warning or error; as often as you like',
    '--max-warnings N  with more warnings than N the exit code is 1 as well',
    'A task of one FILE may wait for a task of another.',
    'A .taskloom.json beside FILE sets rules too: {"rules": {"join-unset": "error"}}. --rule has the last word.',
    'Exit code: 0 no errors, 1 errors or too many warnings, 2 unusable input or usage.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE…'], OPTIONS);
    const format = choice('--format', values.format ?? 'text', FORMATS);
    const dialect = values.dialect === undefined ? {} : { dialect: choice('--dialect', values.dialect, DIALECTS) };
    const most =
      values['max-warnings'] === undefined
        ? Infinity
        : wholeNumber('--max-warnings', values['max-warnings'], 0, Number.MAX_SAFE_INTEGER);
    const levels = levelsOf(values.rule ?? []);

    const files = [];
    for (const file of await filesOf(operands))
      files.push({ ...(await openFile(file)), severities: { ...(await configBeside(file)), ...levels } });
    // the libraries that count runs are large, and the other commands start without them
    const { nextRuns } = await import('../../lib/schedule/nextRuns.ts');
    const common = { ...dialect, now: new Date().toISOString(), nextRuns, knownExternalIds: idsIn(files) };
    const problems = files.flatMap((file) => problemsIn(file, { ...common, severities: file.severities }));
    const coloured = values.output === undefined && mayColour();
    const report = {
      text: () => textReport(problems, files.length, coloured),
      json: () => jsonReport(problems),
      sarif: () => sarifReport(problems),
    };
    await (format === 'text'
      ? writeText(report.text(), values.output, coloured)
      : writeResult(report[format](), values.output));
    const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
    return count('error') > 0 || count('warning') > most ? FOUND_ERRORS : DONE;
  },
};

import type { JsonObject } from '../../lib/index.ts';
import { readArgs, wholeNumber } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE } from '../io/exit.ts';
import { printable } from '../io/printable.ts';
import { PRINTED, jsonText, tableText } from '../io/shape.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult, writeText } from '../io/write.ts';
import { TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { findTask } from '../remote/findTask.ts';
import type { Command } from './types.ts';

const OPTIONS = {
  resource: { type: 'string' },
  most: { type: 'string' },
  format: { type: 'string' },
  ...TENANT_OPTIONS,
} as const;

export const runsCommand: Command = {
  name: 'runs',
  synopsis: 'TASK | --resource ID [--most N]',
  summary: 'prints the last runs of a task, or of an app',
  details: [
    'TASK is an id, or a name that only one task has. The newest come first; 20 when N is left out.',
    '--format json prints them as the tenant answers them.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['[TASK]'], OPTIONS);
    const format = choice('--format', values.format ?? 'text', PRINTED);
    const most = wholeNumber('--most', values.most ?? '20', 1, 10_000);
    const { resource } = values;
    if ((operands[0] === undefined) === (resource === undefined))
      throw new UsageError(['taskloom runs: name a task, or an app by --resource ID.']);
    const runs = await withTenant(values, async ({ client, signal }) => {
      const of = resource === undefined ? { task: await findTask(client, operands[0]!, { signal }) } : { resource };
      return client.runs(of, { most, signal });
    });
    if (format === 'text')
      return writeText(
        tableText([['STARTED', 'SECONDS', 'STATUS', 'TASK', 'TRIGGERED BY', 'RUN'], ...runs.map(rowOf)]),
      );
    await writeResult(jsonText(runs));
    return DONE;
  },
};

function rowOf(run: JsonObject): string[] {
  const text = (key: string): string => (typeof run[key] === 'string' ? run[key] : '');
  const seconds = (Date.parse(text('endedAt')) - Date.parse(text('startedAt'))) / 1000;
  // what a tenant writes is shown on one line each
  return [
    text('startedAt'),
    Number.isNaN(seconds) ? '' : String(seconds),
    text('status'),
    text('taskName'),
    text('triggeredBy'),
    text('id'),
  ].map(printable);
}

import { REACHES, type Reach } from '../../lib/editor/index.ts';
import { type PullOf, type Pulled, pull } from '../../lib/tenant/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { progress } from '../io/progress.ts';
import { UsageError } from '../io/usageError.ts';
import { writeBeside, writeResult } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { type Connection, TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { baseOf } from '../remote/files.ts';
import { findTask } from '../remote/findTask.ts';
import type { Command } from './types.ts';

const OPTIONS = {
  resource: { type: 'string' },
  reach: { type: 'string' },
  all: { type: 'boolean' },
  ...OUTPUT,
  ...TENANT_OPTIONS,
} as const;

export const pullCommand: Command = {
  name: 'pull',
  synopsis: 'TASK | --resource ID | --all [--reach HOW] [-o FILE]',
  summary: 'downloads a chain from a tenant',
  details: [
    'TASK is an id, or a name that only one task has; --resource ID takes the tasks of an app, --all every task.',
    'With them come all tasks that are connected with them, or by --reach upstream, downstream or only: those that',
    'they wait for, those that wait for them, or none. The definitions are printed as a list.',
    '-o FILE writes FILE.base beside it: what was pulled, by which plan tells your changes from those of others.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['[TASK]'], OPTIONS);
    const asked = [operands[0], values.resource, values.all].filter((each) => each !== undefined).length;
    if (asked !== 1) throw new UsageError(['taskloom pull: name a task, an app by --resource ID, or --all.']);
    const reach = choice('--reach', values.reach ?? 'component', REACHES);
    const pulled = await withTenant(values, (connection) => pullFrom(connection, operands[0], values.resource, reach));
    const { text } = pulled;
    await writeResult(text, values.output);
    if (values.output !== undefined && values.output !== '-') await writeBeside(baseOf(values.output), text);
    const externals = pulled.externals.map((id) => `Waits for ${id}, which is not in what was pulled.`);
    writeStderr([
      `Pulled ${pulled.definitions.length} of ${pulled.actual.length} tasks.`,
      ...externals,
      ...pulled.missing.map((id) => `${id} is not in the tenant.`),
    ]);
    return pulled.missing.length > 0 ? FOUND_ERRORS : DONE;
  },
};

async function pullFrom(
  { client, signal }: Connection,
  task: string | undefined,
  resource: string | undefined,
  reach: Reach,
): Promise<Pulled> {
  const shown = progress();
  const of: PullOf =
    task !== undefined
      ? { tasks: [await findTask(client, task, { signal })] }
      : resource !== undefined
        ? { resource }
        : 'all';
  const pulled = await pull(client, of, { reach, signal, onProgress: (count) => shown.show(`${count} tasks`) });
  shown.end();
  return pulled;
}

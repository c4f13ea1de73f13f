import { readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE } from '../io/exit.ts';
import { PRINTED, jsonText } from '../io/shape.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult, writeText } from '../io/write.ts';
import { TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { findTask } from '../remote/findTask.ts';
import type { Command } from './types.ts';

export const logCommand: Command = {
  name: 'log',
  synopsis: 'TASK [RUN] [--tenant URL]',
  summary: 'prints the log of a run',
  details: [
    'TASK is an id, or a name that only one task has. RUN is the id of a run; the last one when left out.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['TASK', '[RUN]'], { format: { type: 'string' }, ...TENANT_OPTIONS });
    const format = choice('--format', values.format ?? 'text', PRINTED);
    const found = await withTenant(values, async ({ client, signal }) => {
      const task = await findTask(client, operands[0]!, { signal });
      const run = operands[1] ?? (await client.lastRun(task, { signal }))?.['id'];
      if (typeof run !== 'string') throw new UsageError([`taskloom: ${operands[0]} has never run.`]);
      return { task, run, log: await client.log(task, run, { signal }) };
    });
    if (format === 'text')
      return writeText(found.log === '' || found.log.endsWith('\n') ? found.log : `${found.log}\n`);
    await writeResult(jsonText(found));
    return DONE;
  },
};

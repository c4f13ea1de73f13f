import { readArgs } from '../io/args.ts';
import { DONE } from '../io/exit.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { findTask } from '../remote/findTask.ts';
import type { Command } from './types.ts';

export const startCommand: Command = {
  name: 'start',
  synopsis: 'TASK [--source WORD] [--tenant URL]',
  summary: 'starts a task of a tenant',
  details: [
    'TASK is an id, or a name that only one task has. WORD is written down as what started it; "manual" when left out.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['TASK'], { source: { type: 'string' }, ...TENANT_OPTIONS });
    const { source } = values;
    await withTenant(values, async ({ client, signal }) => {
      const id = await findTask(client, operands[0]!, { signal });
      await client.start(id, { signal, ...(source === undefined ? {} : { source }) });
      writeStderr([`Started ${id}.`]);
    });
    return DONE;
  },
};

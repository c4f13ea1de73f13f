import { isBlocked } from '../../lib/index.ts';
import { readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { PRINTED, jsonText } from '../io/shape.ts';
import { write } from '../io/write.ts';
import { TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { FILE_DETAILS, FILE_OPTIONS, planFor, readWanted } from '../remote/files.ts';
import { planText } from '../remote/planText.ts';
import type { Command } from './types.ts';

export const planCommand: Command = {
  name: 'plan',
  synopsis: 'FILE… [--tenant URL] [--format F]',
  summary: 'prints what apply would do to a tenant',
  details: [
    ...FILE_DETAILS,
    'The exit code is 1 when apply would do nothing: others changed a task since the pull, checks find an error in a task that',
    'would be sent, or the service would refuse. A .taskloom.json beside FILE sets what is an error, as for check.',
    '--format json prints all of the plan: changes, consequences, drift, and the requests in their order.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE…'], { format: { type: 'string' }, ...FILE_OPTIONS, ...TENANT_OPTIONS });
    const format = choice('--format', values.format ?? 'text', PRINTED);
    const wanted = await readWanted(operands, values);
    const { plan, origin } = await withTenant(values, async (connection) => ({ plan: await planFor(connection, wanted), origin: connection.origin }));
    await write(format === 'json' ? jsonText(plan) : planText(plan, origin));
    return isBlocked(plan) ? FOUND_ERRORS : DONE;
  },
};

import { isBlocked } from '../../lib/tenant/index.ts';
import { readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, type ExitCode, FOUND_ERRORS } from '../io/exit.ts';
import { PRINTED, jsonText } from '../io/shape.ts';
import { writeResult, writeText } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { type Connection, TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { FILE_DETAILS, FILE_OPTIONS, type Wanted, planFor, readWanted } from '../remote/files.ts';
import { type KeptJournal, findJournal } from '../remote/journalFile.ts';
import { leftText, planText } from '../remote/planText.ts';
import { leftOf, whyNotGoneOn, whyNotMade } from '../remote/waiting.ts';
import type { Command } from './types.ts';

export const planCommand: Command = {
  name: 'plan',
  synopsis: 'FILE… [--tenant URL] [--format F]',
  summary: 'prints what apply would do to a tenant',
  details: [
    ...FILE_DETAILS,
    'The exit code is 1 when apply would do nothing: others changed a task since the pull, checks find an error in ' +
      'a task that',
    'would be sent, or the service would refuse. A .taskloom.json beside FILE sets what is an error, as for check.',
    'If an apply of FILE was interrupted, plan prints what is left of it: apply resumes there.',
    '--format json prints all of the plan: changes, consequences, drift, and the requests in their order.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE…'], {
      format: { type: 'string' },
      ...FILE_OPTIONS,
      ...TENANT_OPTIONS,
    });
    const format = choice('--format', values.format ?? 'text', PRINTED);
    const wanted = await readWanted(operands, values);
    return withTenant(values, async (connection) => {
      // apply would go on with it before anything else
      const found = await findJournal(wanted.journals);
      if (found) return showLeft(connection, wanted, found, format);
      const plan = await planFor(connection, wanted);
      await (format === 'json' ? writeResult(jsonText(plan)) : writeText(planText(plan, connection.origin)));
      return isBlocked(plan) ? FOUND_ERRORS : DONE;
    });
  },
};

async function showLeft(
  connection: Connection,
  wanted: Wanted,
  found: KeptJournal,
  format: (typeof PRINTED)[number],
): Promise<ExitCode> {
  const why = whyNotGoneOn(wanted, found, connection.origin) ?? (await whyNotMade(connection, found));
  if (why !== null) {
    writeStderr([`taskloom: ${why}`]);
    return FOUND_ERRORS;
  }
  const { head, path } = found;
  const plan = leftOf(found);
  const cutOff = {
    journal: path,
    origin: head.origin,
    done: head.plan.steps.length - plan.steps.length,
    of: head.plan.steps.length,
  };
  await (format === 'json' ? writeResult(jsonText({ ...plan, cutOff })) : writeText(leftText(found, wanted.name)));
  return DONE;
}

import { existsSync } from 'node:fs';
import { type ChainDocument, open, unwrap } from '../../lib/index.ts';
import { pull } from '../../lib/tenant/index.ts';
import { textAtRevision } from '../io/git.ts';
import { documentOf, readDefinitions } from '../io/inputs.ts';
import { UsageError } from '../io/usageError.ts';
import { withTenant } from './connect.ts';
import { findTask } from './findTask.ts';

const TENANT = 'tenant:';

/**
 * The chain that an operand names: a file or folder, `-` for standard input, `REVISION:PATH` of git, or `tenant:TASK`.
 *
 * @param chosen - The options that say which tenant.
 * @throws {UsageError} When it cannot be read.
 */
export async function readSide(operand: string, chosen: Parameters<typeof withTenant>[0]): Promise<ChainDocument> {
  if (isOfTenant(operand)) return fromTenant(operand.slice(TENANT.length), chosen);
  // a path may have a colon in it, too
  if (operand.includes(':') && !existsSync(operand)) return documentOf(operand, await textAtRevision(operand));
  return (await readDefinitions([operand])).document;
}

/** Whether an operand names a chain of a tenant. */
export function isOfTenant(operand: string): boolean {
  return operand.startsWith(TENANT);
}

function fromTenant(task: string, chosen: Parameters<typeof withTenant>[0]): Promise<ChainDocument> {
  if (task === '') throw new UsageError(['taskloom: tenant: needs a task, such as tenant:"Extract orders".']);
  return withTenant(chosen, async ({ client, signal }) => {
    const pulled = await pull(client, { tasks: [await findTask(client, task, { signal })] }, { signal });
    return unwrap(open(pulled.text));
  });
}

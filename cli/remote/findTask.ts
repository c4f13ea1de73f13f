import type { TenantClient, CallOptions } from '../../lib/tenant/index.ts';
import { UsageError } from '../io/usageError.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The id of a task from what a person writes: its id, or a name that only one task has.
 *
 * @throws {UsageError} When no task is called so, or several.
 */
export async function findTask(client: TenantClient, text: string, watch: CallOptions): Promise<string> {
  if (UUID.test(text)) return text;
  const tasks = await client.list({}, watch);
  if (tasks.some(({ id }) => id === text)) return text;
  const named = tasks.filter(({ name }) => name === text).map(({ id }) => String(id));
  if (named.length === 1) return named[0]!;
  if (named.length === 0) throw new UsageError([`taskloom: no task has the id or the name ${JSON.stringify(text)}.`]);
  throw new UsageError([`taskloom: ${named.length} tasks are called ${JSON.stringify(text)}; use an id:`, ...named]);
}

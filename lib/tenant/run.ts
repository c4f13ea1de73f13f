import { type JsonObject, own } from '../model/json.ts';
import { getIn } from '../model/path.ts';

/** A run as far as people want to know it. */
export interface TenantRun {
  readonly id: string;
  /** `RUNNING`, `SUCCEEDED` or `FAILED`, in capitals however it was written; another word as it is. */
  readonly status: string;
  readonly startedAt: string;
  /** `null` while it runs. */
  readonly endedAt: string | null;
}

/**
 * A run as the tenant answers it; what the answer lacks is empty.
 *
 * @example (await client.runs({ task: 'a' })).map(readRun)
 */
export function readRun(run: JsonObject): TenantRun {
  const text = (key: string): string => {
    const value = own(run, key);
    return typeof value === 'string' ? value : '';
  };
  return {
    id: text('id'),
    status: text('status').toUpperCase(),
    startedAt: text('startedAt'),
    endedAt: text('endedAt') || null,
  };
}

/**
 * How a task ran last, as it stands with the task itself; `null` where it has not run, or the dialect does not say.
 * Only `scheduling` does.
 *
 * @example lastRunOf(task)?.status // 'SUCCEEDED'
 */
export function lastRunOf(task: JsonObject): TenantRun | null {
  const run = getIn(task, ['metadata', 'orchestration', 'lastRun']);
  return typeof run === 'object' && run !== null && !Array.isArray(run) ? readRun(run as JsonObject) : null;
}

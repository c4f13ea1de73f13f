import type { TaskId } from '../model/chain.ts';
import type { JsonObject } from '../model/json.ts';
import { upstreamIds } from '../run/events.ts';
import type { CallOptions } from './attempt.ts';
import { textAt } from './definitions.ts';
import { TenantError } from './errors.ts';

/** So many lists are asked for at a time; how many a minute, the calls themselves keep. */
const AT_ONCE = 8;

/** What lists the tasks of one app, and reads one task. */
export interface ByApp {
  list(appId: string, watch?: CallOptions): Promise<JsonObject[]>;
  read(id: TaskId, watch?: CallOptions): Promise<JsonObject>;
}

/**
 * All tasks of a tenant that lists those of one app at a time: of each app, and of the apps that tasks are found on
 * which those wait for. What nobody may see is left out, as in a list of all.
 *
 * @param appIds - The apps that are known; each is asked for once.
 */
export async function listByApp(
  { list, read }: ByApp,
  appIds: Iterable<string>,
  { onProgress, ...watch }: CallOptions = {},
): Promise<JsonObject[]> {
  const found = new Map<TaskId, JsonObject>();
  const asked = new Set<string>();
  const missing = new Set<TaskId>();
  const takeApps = async (ids: Iterable<string>): Promise<void> => {
    const left = [...new Set(ids)].filter((id) => id !== '' && !asked.has(id));
    for (const id of left) asked.add(id);
    await eachOf(left, async (appId) => {
      const tasks = (await unlessHidden(() => list(appId, watch))) ?? [];
      for (const task of tasks) found.set(textAt(task, 'id'), task);
      onProgress?.(found.size);
    });
  };
  await takeApps(appIds);
  for (;;) {
    const unseen = [...new Set([...found.values()].flatMap((task) => [...upstreamIds(task)]))].filter(
      (id) => !found.has(id) && !missing.has(id),
    );
    if (unseen.length === 0) return [...found.values()];
    const apps: string[] = [];
    await eachOf(unseen, async (id) => {
      const task = await unlessHidden(() => read(id, watch));
      if (!task) return void missing.add(id);
      found.set(id, task);
      apps.push(textAt(task, 'resourceId'));
    });
    // with their neighbours, and as the tenant spells them
    await takeApps(apps);
  }
}

/** Does something with each of a list, a few at a time. */
async function eachOf<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const work = async (): Promise<void> => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
}

/** What may not be seen, or is not there, is nothing. */
async function unlessHidden<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TenantError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

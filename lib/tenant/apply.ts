import type { TaskId } from '../model/chain.ts';
import type { JsonObject } from '../model/json.ts';
import { pathIn, setIn } from '../model/path.ts';
import type { TenantClient } from './client.ts';
import { sameMeaning, textAt } from './definitions.ts';
import { Stopped, TenantError } from './errors.ts';
import type { ApplyStep, ChangePlan } from './planTypes.ts';
import type { AbortSignalLike } from './taskApi.ts';

/** What has become of a step. `sent` without more means that nobody knows. */
export type ApplyEntry =
  | { readonly step: number; readonly state: 'sent' | 'refused' }
  | { readonly step: number; readonly state: 'done'; readonly id?: TaskId };

/** Where it is written down how far an apply has come. */
export interface ApplyJournal {
  /** What an apply before this one has written. */
  readonly entries: readonly ApplyEntry[];
  /** Settles when the entry would outlive a crash. */
  append(entry: ApplyEntry): Promise<void>;
}

/** How an apply is followed, and stopped. */
export interface ApplyWatch {
  readonly signal?: AbortSignalLike;
  /** Before each request: which one of how many. */
  readonly onStep?: (step: ApplyStep, number: number, count: number) => void;
}

/**
 * Carries out a plan, step by step, from where the journal says that it has come to. Whatever stops it, the next apply
 * with the same plan and journal ends in the same state: what was answered is not sent again, a replacement or deletion
 * whose answer was lost is, and a task whose creation was not answered is looked for first.
 *
 * @returns The ids of the tasks that were created, by what the plan calls them.
 * @throws TenantError, Stopped
 * @example
 * const ids = await applyPlan(client, plan, journal);
 * save(withIds(document, ids));
 */
export async function applyPlan(
  client: TenantClient,
  plan: ChangePlan,
  journal: ApplyJournal,
  watch: ApplyWatch = {},
): Promise<Map<TaskId, TaskId>> {
  const { states, ids } = readApplyJournal(plan, journal.entries);
  for (const [index, step] of plan.steps.entries()) {
    if (states[index] === 'done') continue;
    if (watch.signal?.aborted) throw new Stopped();
    watch.onStep?.(step, index + 1, plan.steps.length);
    const isLost = states[index] === 'sent';
    if (!isLost) await journal.append({ step: index, state: 'sent' });
    const id = await carryOut(client, plan, step, ids, isLost, watch.signal).catch(async (error: unknown) => {
      // a refusal is sure: the next apply need not look for what was made
      if (error instanceof TenantError && !error.isUncertain && !isLost)
        await journal.append({ step: index, state: 'refused' });
      throw error;
    });
    if (step.action === 'create') ids.set(step.task, id!);
    await journal.append({ step: index, state: 'done', ...(step.action === 'create' ? { id: id! } : {}) });
  }
  return ids;
}

/**
 * Whether all of a plan is carried out.
 *
 * @example isApplied(plan, await journal.read())
 */
export function isApplied(plan: ChangePlan, entries: readonly ApplyEntry[]): boolean {
  return readApplyJournal(plan, entries).states.every((state) => state === 'done');
}

/**
 * The ids of the tasks that were created so far, by what the plan calls them.
 *
 * @example readApplyJournal(plan, entries).ids.get('new:load')
 */
export function readApplyJournal(
  plan: ChangePlan,
  entries: readonly ApplyEntry[],
): { readonly states: readonly (ApplyEntry['state'] | undefined)[]; readonly ids: Map<TaskId, TaskId> } {
  const states: (ApplyEntry['state'] | undefined)[] = plan.steps.map(() => undefined);
  const ids = new Map<TaskId, TaskId>();
  for (const entry of entries) {
    states[entry.step] = entry.state;
    const step = plan.steps[entry.step];
    if (step && entry.state === 'done' && entry.id !== undefined) ids.set(step.task, entry.id);
  }
  return { states, ids };
}

/**
 * The ids of all tasks that an apply has made so far, those whose creation was not answered too: for a file that is to
 * be planned anew.
 *
 * @example withIds(document, await recoverCreatedIds(client, plan, entries))
 */
export async function recoverCreatedIds(
  client: TenantClient,
  plan: ChangePlan,
  entries: readonly ApplyEntry[],
  watch: { readonly signal?: AbortSignalLike } = {},
): Promise<Map<TaskId, TaskId>> {
  const { states, ids } = readApplyJournal(plan, entries);
  for (const [index, step] of plan.steps.entries()) {
    if (step.action !== 'create' || states[index] !== 'sent') continue;
    const made = await findOrphanedCreate(client, plan, step, ids, watch);
    if (made) ids.set(step.task, textAt(made, 'id'));
  }
  return ids;
}

async function carryOut(
  client: TenantClient,
  plan: ChangePlan,
  step: ApplyStep,
  ids: ReadonlyMap<TaskId, TaskId>,
  isLost: boolean,
  signal?: AbortSignalLike,
): Promise<TaskId | null> {
  const watch = signal ? { signal } : {};
  switch (step.action) {
    case 'create': {
      const made = isLost ? await findOrphanedCreate(client, plan, step, ids, watch) : null;
      return textAt(made ?? (await client.create(withRefs(step, ids), watch)), 'id');
    }
    case 'update':
    case 'wire':
    case 'enable':
      await client.replace(ids.get(step.task) ?? step.task, withRefs(step, ids), watch);
      return null;
    case 'delete':
      await client.remove(step.task, watch).catch((error: unknown) => {
        if (!(error instanceof TenantError && error.isRefusal && error.status === 404)) throw error;
      });
      return null;
  }
}

/**
 * The task that a lost request has made, if it has: one on the same resource and of the same name, which was not there
 * when the plan was made, and which no other step has made.
 */
async function findOrphanedCreate(
  client: TenantClient,
  plan: ChangePlan,
  step: ApplyStep & { action: 'create' },
  ids: ReadonlyMap<TaskId, TaskId>,
  watch: { signal?: AbortSignalLike },
): Promise<JsonObject | null> {
  const others = new Set([...plan.known, ...ids.values()]);
  const there = await client.list({ resourceId: step.resourceId }, watch);
  const found = there.filter((task) => !others.has(textAt(task, 'id')) && textAt(task, 'name') === step.name);
  const body = withRefs(step, ids);
  return found.find((task) => sameMeaning(task, body)) ?? found[0] ?? null;
}

function withRefs(
  { refs, body }: Exclude<ApplyStep, { action: 'delete' }>,
  ids: ReadonlyMap<TaskId, TaskId>,
): JsonObject {
  return refs.reduce<JsonObject>(
    (made, { pointer, task }) => setIn(made, pathIn(made, pointer), ids.get(task) ?? task) as JsonObject,
    body,
  );
}

import type { Dialect, Json, JsonObject } from '../../../lib/index.ts';
import { own } from '../../../lib/internal.ts';
import { runAnswer, taskAnswer } from '../metadata.ts';
import type { Store } from '../store.ts';
import type { RunRecord, TaskRecord } from '../types.ts';
import type { Listing } from './paging.ts';

export const RUNS: Listing<RunRecord> = {
  fields: new Map<string, (run: RunRecord) => string | undefined>([
    ['startedAt', (run) => run.startedAt],
    ['endedAt', (run) => run.endedAt ?? undefined],
    ['status', (run) => run.status],
    ['taskId', (run) => run.taskId],
    ['actionId', (run) => run.actionId],
  ]),
  defaultSort: '-startedAt',
  // as many digits for each, so that texts are in order as numbers are
  id: (run) => String(run.order).padStart(15, '0'),
  answer: runAnswer,
};

/** A task as a dialect answers it. */
export function answerOf(store: Store, task: TaskRecord, dialect: Dialect): JsonObject {
  const topology = { isParent: store.downstreamsOf(task.id).length > 0, isChild: store.upstreamsOf(task).length > 0 };
  return taskAnswer(task, dialect, store.runsOf(task.id).at(-1), topology);
}

/** What `filter` and `sort` of the scheduling dialect know of a task. */
export const TASK_FIELDS: ReadonlyMap<string, (store: Store, task: TaskRecord) => Json | undefined> = new Map(
  Object.entries({
    name: (_, { definition }) => own(definition, 'name'),
    enabled: (_, { definition }) => own(definition, 'enabled'),
    resourceId: (_, { definition }) => own(definition, 'resourceId'),
    ownerId: (_, task) => metadata(task, 'ownerId'),
    spaceId: (_, task) => metadata(task, 'spaceId'),
    createdAt: (_, task) => metadata(task, 'createdAt'),
    updatedAt: (_, task) => metadata(task, 'updatedAt'),
    updatedBy: (_, task) => metadata(task, 'updatedBy'),
    lastStatus: (store, { id }) => store.runsOf(id).at(-1)?.status,
    lastTriggeredBy: (store, { id }) => store.runsOf(id).at(-1)?.triggeredBy,
    lastStartedAt: (store, { id }) => store.runsOf(id).at(-1)?.startedAt,
    lastEndedAt: (store, { id }) => store.runsOf(id).at(-1)?.endedAt ?? undefined,
    lastExecutedAs: (store, { id }) => store.runsOf(id).at(-1)?.executedAs,
    // what its numbers mean is not published, so no task has one here
    triggerType: () => undefined,
  }),
);

export function taskListing(store: Store, dialect: Dialect): Listing<TaskRecord> {
  const names = dialect === 'v1' ? ['createdAt', 'updatedAt'] : [...TASK_FIELDS.keys()];
  const fields = names.map((name) => {
    return [name, (task: TaskRecord) => TASK_FIELDS.get(name)!(store, task)?.toString()] as const;
  });
  return {
    fields: new Map(fields),
    defaultSort: '-updatedAt',
    id: ({ id }) => id,
    answer: (task) => answerOf(store, task, dialect),
  };
}

function metadata({ definition }: TaskRecord, key: string): Json | undefined {
  return own(definition['metadata'] as JsonObject, key);
}

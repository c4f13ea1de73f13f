import type { Dialect } from '../model/dialect.ts';

/** What a run of a task emits when it ends (`Eventdef` of both modules of @qlik/api). */
export const RUN_FINISHED = { type: 'com.qlik.v1.task.run.finished', source: 'system-events.task' } as const;

/** What the service emits when a pipeline updates a dataset (`Eventdef` of @qlik/api/scheduling/tasks). */
export const DATASET_UPDATED = { type: 'com.qlik/active-analytics-orch', source: 'dataset.updated' } as const;

/**
 * The `specVersion` that a new task gets. The service's own examples show both values; its meaning is not published.
 */
export const SPEC_VERSION: Readonly<Record<Dialect, string>> = { v1: '0.8', scheduling: '1.16.0' };

/** Correlation attributes that only `scheduling` has. */
export const SCHEDULING_ATTRIBUTES: readonly string[] = ['appId', 'spaceId', 'datasetId'];

/** The values of `metadata.usage` (the `usage` of the resource that a task reloads). */
export const USAGES = ['ANALYTICS', 'DATA_PREPARATION', 'DATAFLOW_PREP', 'SINGLE_TABLE_PREP'] as const;

/** What a resource of each usage is called. */
export const USAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['ANALYTICS', 'analytics app'],
  ['DATA_PREPARATION', 'script'],
  ['DATAFLOW_PREP', 'data flow'],
  ['SINGLE_TABLE_PREP', 'table recipe'],
]);

/** The most tasks that the service takes for one resource (CL135 of qlik.dev). */
export const MOST_TASKS_ON_RESOURCE = 10;

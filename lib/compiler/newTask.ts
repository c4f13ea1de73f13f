import type { TaskId } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import type { Json } from '../model/json.ts';
import { slug, unique } from '../model/names.ts';
import { SPEC_VERSION } from './vocabulary.ts';
import type { WrittenAction, WrittenState, WrittenTask } from './writtenTask.ts';

/** What a new task may start with. What is left out is left unset, but for `enabled` and `join`. */
export interface NewTask<U extends string = string, S extends Json = Json> {
  readonly name: string;
  /** Its own id, for a task that the service knows; else a local one is made. */
  readonly id?: TaskId;
  readonly appId?: string;
  readonly partial?: boolean;
  /** On unless said otherwise: the service would create it disabled. */
  readonly enabled?: boolean;
  readonly join?: 'any' | 'all';
  readonly usage?: U;
  readonly spaceId?: string;
  /** The value of `start.schedule`. */
  readonly schedule?: S;
}

const STATE = 'reload';

/** `new:<slug>`: no reader can mistake it for an id of the service. */
export function newTaskId(name: string, taken: { has(id: string): boolean }): TaskId {
  return unique(`new:${slug(name)}`, taken);
}

/**
 * The definition of a new task: one state, one `onEvents` entry, one action, which is what the service is
 * known to accept ("task has 0 states instead of 1", qlik.dev, Migrate reload tasks to the new Tasks API).
 *
 * @param task - `id` is required here: see {@link newTaskId}.
 */
export function newDefinition<U extends string = string, S extends Json = Json>(
  task: NewTask<U, S> & { readonly id: TaskId },
  dialect: Dialect,
): WrittenTask<U, S> {
  return {
    id: task.id,
    name: task.name,
    ...(task.schedule === undefined ? {} : { start: { stateName: STATE, schedule: task.schedule } }),
    events: [],
    states: [newState(task)],
    enabled: task.enabled ?? true,
    version: '1.0.0',
    metadata: { usage: task.usage ?? 'ANALYTICS', ...(task.spaceId === undefined ? {} : { spaceId: task.spaceId }) },
    specVersion: SPEC_VERSION[dialect],
  };
}

/** The one state of a task, with the one action that reloads its resource. */
export function newState(
  { appId = '', partial = false, join }: Pick<NewTask, 'appId' | 'partial' | 'join'>,
  eventRefs: readonly string[] = [],
): WrittenState {
  const functionRef: WrittenAction['functionRef'] = { refName: 'app.reload', arguments: { appId, partial } };
  return {
    end: true,
    name: STATE,
    type: 'EVENT',
    onEvents: [{ actions: [{ name: 'app.reload', functionRef }], eventRefs: [...eventRefs] }],
    exclusive: join !== 'all',
  };
}

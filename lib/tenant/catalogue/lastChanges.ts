import type { TaskId } from '../../model/chain.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import { type CallOptions, attempt } from '../attempt.ts';
import type { PageAnswer } from '../taskApi.ts';
import type { CatalogueApi } from './catalogueApi.ts';
import type { AskedChange, LastChange } from './types.ts';

/** Where the events of tasks come from, and what they are called (qlik.dev, changelog 227). */
const SOURCE = 'com.qlik/choreographer';
const TYPE: Readonly<Record<LastChange['action'], string>> = {
  updated: 'com.qlik.scheduling.task.updated',
  deleted: 'com.qlik.scheduling.task.deleted',
};

/** So many pages of a hundred events are read: the tenant cannot be asked for the events of one task. */
const MOST_PAGES = 10;

/**
 * The newest event of each task.
 *
 * @returns By task. Who did it is an id.
 */
export async function findLastChanges(
  api: CatalogueApi,
  asked: readonly AskedChange[],
  watch?: CallOptions,
): Promise<ReadonlyMap<TaskId, LastChange>> {
  const found = new Map<TaskId, LastChange>();
  for (const action of ['updated', 'deleted'] as const) {
    const missing = new Set(asked.flatMap((each) => (each.action === action ? [each.task] : [])));
    const query = { source: SOURCE, eventType: TYPE[action], sort: '-eventTime', limit: 100 };
    let ask: PageAnswer['next'] = (signal) => api.audits(query, signal);
    for (let page = 0; ask && page < MOST_PAGES && missing.size > 0; page++) {
      const { data, next }: PageAnswer = await attempt(ask, watch);
      for (const event of eventsIn(data)) {
        const { task, at, by } = event;
        if (missing.delete(task)) found.set(task, { task, action, at, by });
      }
      ask = next;
    }
  }
  return found;
}

function eventsIn(data: unknown): { readonly task: TaskId; readonly at: string; readonly by: string }[] {
  const list = isObject(data) ? own(data, 'data') : undefined;
  if (!isArray(list)) return [];
  return list.filter(isObject).flatMap((event: JsonObject) => {
    const about = own(event, 'data');
    const [task, at, by] = [
      isObject(about) ? own(about, 'id') : undefined,
      own(event, 'eventTime'),
      own(event, 'userId'),
    ];
    return isText(task) && isText(at) && isText(by) && !Number.isNaN(Date.parse(at)) ? [{ task, at, by }] : [];
  });
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

import type { Dialect } from '../model/dialect.ts';
import { type JsonObject, isArray, isObject, own } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { type CallOptions, attempt, fetchObject, notTheApi } from './attempt.ts';
import { TenantError } from './errors.ts';
import { listByApp } from './listByApp.ts';
import { type Spellings, spellings } from './spelling.ts';
import type { Answer, TaskApi, PageAnswer, Query, AbortSignalLike } from './taskApi.ts';

/** Which runs. */
export type RunsOf = { readonly task: string } | { readonly resource: string };

/**
 * A tenant, in either dialect. Each method throws a {@link TenantError} with what the service says of a failure, and
 * {@link Stopped} when its signal stops it.
 */
export interface TenantClient {
  readonly dialect: Dialect;
  /** All tasks that the query takes: as many requests as there are pages of 100. */
  list(
    query?: { readonly resourceId?: string; readonly sort?: string; readonly filter?: string },
    watch?: CallOptions,
  ): Promise<JsonObject[]>;
  /** A task of a list as the tenant spelled it, where its calls tell that: numbers, escapes, white space. */
  spellingOf(task: JsonObject): string;
  read(id: string, watch?: CallOptions): Promise<JsonObject>;
  create(definition: JsonObject, options?: CallOptions & { readonly migrateFrom?: string }): Promise<JsonObject>;
  replace(id: string, definition: JsonObject, watch?: CallOptions): Promise<JsonObject>;
  remove(id: string, watch?: CallOptions): Promise<void>;
  start(id: string, options?: CallOptions & { readonly source?: string }): Promise<void>;
  /** The newest first; at most `most`, 100 when left out. */
  runs(of: RunsOf, options?: CallOptions & { readonly most?: number; readonly sort?: string }): Promise<JsonObject[]>;
  /** `null` for a task that has never run. */
  lastRun(id: string, watch?: CallOptions): Promise<JsonObject | null>;
  log(id: string, runId: string, watch?: CallOptions): Promise<string>;
}

const LARGEST_PAGE = 100;

/** What a client is made with. */
export interface TenantClientOptions {
  /**
   * The apps whose tasks are asked for one by one, for a tenant that answers 400 to a list of all tasks. The page of
   * the v1 API says that the list needs a `resourceId`; the types of @qlik/api have it as optional.
   */
  readonly appIds?: (watch?: CallOptions) => Promise<Iterable<string>>;
}

/**
 * A tenant over the operations of one dialect.
 *
 * @example
 * const api = qlikTaskApi({ dialect: 'v1', module: tasks }, { optionsFor });
 * const client = tenantClient(withRetryAndRateLimit(api, 'v1', timer), 'v1');
 * const tasks = await client.list();
 */
export function tenantClient(calls: TaskApi, dialect: Dialect, { appIds }: TenantClientOptions = {}): TenantClient {
  const spelled = spellings();
  let isByApp = false;
  const listPages = (query: Query, watch?: CallOptions): Promise<JsonObject[]> =>
    fetchAllPages((signal) => calls.list({ ...query, limit: LARGEST_PAGE }, signal), watch, Infinity, spelled);
  const read = (id: string, watch?: CallOptions): Promise<JsonObject> =>
    fetchObject((signal) => calls.read(id, signal), watch);
  const listApps = async (sort: string | undefined, watch?: CallOptions): Promise<JsonObject[]> => {
    const list = (resourceId: string, options?: CallOptions): Promise<JsonObject[]> =>
      listPages({ resourceId }, options);
    return sorted(await listByApp({ list, read }, await appIds!(watch), watch), sort);
  };
  return {
    dialect,
    list: async (query = {}, watch) => {
      if (isByApp && query.resourceId === undefined) return listApps(query.sort, watch);
      try {
        return await listPages(query, watch);
      } catch (error) {
        const wantsApp = error instanceof TenantError && error.status === 400 && query.resourceId === undefined;
        if (!wantsApp || dialect !== 'v1' || !appIds) throw error;
        isByApp = true;
        return listApps(query.sort, watch);
      }
    },
    spellingOf: (task) => spelled.of(task),
    read,
    create: (definition, { migrateFrom, ...watch } = {}) =>
      written((signal) => calls.create(definition, migrateFrom === undefined ? {} : { migrateFrom }, signal), watch),
    replace: (id, definition, watch) => written((signal) => calls.replace(id, definition, signal), watch),
    remove: (id, watch) => done((signal) => calls.remove(id, signal), watch),
    start: (id, { source, ...watch } = {}) =>
      done((signal) => calls.start(id, source === undefined ? {} : { source }, signal), watch),
    runs: (of, { most = LARGEST_PAGE, sort, ...watch } = {}) => {
      const query: Query = { sort, limit: Math.min(most, LARGEST_PAGE) };
      return fetchAllPages(
        (signal) =>
          'task' in of ? calls.runs(of.task, query, signal) : calls.resourceRuns(of.resource, query, signal),
        watch,
        most,
      );
    },
    lastRun: async (id, watch) => {
      try {
        return await fetchObject((signal) => calls.lastRun(id, signal), watch);
      } catch (error) {
        if (error instanceof TenantError && error.isRefusal && error.status === 404) return null;
        throw error;
      }
    },
    log: async (id, runId, watch) => {
      const { data } = await attempt((signal) => calls.log(id, runId, signal), watch);
      if (isObject(data) && typeof data['logContent'] === 'string') return data['logContent'];
      return typeof data === 'string' ? data : '';
    },
  };
}

/** Tasks in the order that a list of all has: by the time that `sort` names. */
function sorted(tasks: readonly JsonObject[], sort = '-updatedAt'): JsonObject[] {
  const key = sort.slice(1);
  const timeOf = (task: JsonObject): string => String(getIn(task, ['metadata', key]) ?? '');
  const sign = sort.startsWith('-') ? -1 : 1;
  return tasks.toSorted((a, b) => sign * (timeOf(a) < timeOf(b) ? -1 : Number(timeOf(a) > timeOf(b))));
}

/** A task that was written: only one that has an id is known to be there. */
async function written(call: (signal?: AbortSignalLike) => Promise<Answer>, watch?: CallOptions): Promise<JsonObject> {
  const made = await fetchObject(call, watch);
  const id = own(made, 'id');
  if (typeof id === 'string' && id !== '') return made;
  throw new TenantError(0, '', 'The tenant returned a task without an id');
}

/** What is answered with nothing, or with an object. */
async function done(call: (signal?: AbortSignalLike) => Promise<Answer>, watch?: CallOptions): Promise<void> {
  const { status, data } = await attempt(call, watch);
  if (typeof data === 'string' && data !== '') throw notTheApi(status);
}

async function fetchAllPages(
  call: (signal?: AbortSignalLike) => Promise<PageAnswer>,
  watch: CallOptions = {},
  most = Infinity,
  spelled?: Spellings,
): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  let next: typeof call | undefined = call;
  while (next && found.length < most) {
    const answer: PageAnswer = await attempt(next, watch);
    const items = isObject(answer.data) ? answer.data['data'] : undefined;
    if (!isArray(items))
      throw new TenantError(
        answer.status,
        '',
        'The response is not a list from the Tasks API. Is this the address of a tenant?',
      );
    const objects = items.filter(isObject);
    found.push(...objects);
    if (answer.text !== undefined) spelled?.capture(objects, answer.text);
    watch.onProgress?.(Math.min(found.length, most));
    next = answer.next;
  }
  return found.slice(0, most);
}

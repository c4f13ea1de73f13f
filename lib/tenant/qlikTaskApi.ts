import type { Dialect } from '../model/dialect.ts';
import { TenantError } from './errors.ts';
import { type Answer, type TaskApi, type PageAnswer, type Query, type AbortSignalLike, pageOf } from './taskApi.ts';

/** The functions of `@qlik/api/tasks` that are called. */
export interface V1Module {
  getTasks(query: object, options?: object): Promise<Answer>;
  createTask(query: object, body: object, options?: object): Promise<Answer>;
  getTask(id: string, options?: object): Promise<Answer>;
  updateTask(id: string, body: object, options?: object): Promise<Answer>;
  deleteTask(id: string, options?: object): Promise<Answer>;
  startTask(id: string, query: object, options?: object): Promise<Answer>;
  getTaskRuns(id: string, query: object, options?: object): Promise<Answer>;
  getTasksResourceRuns(id: string, query: object, options?: object): Promise<Answer>;
  getLastTaskRun(id: string, options?: object): Promise<Answer>;
  getTaskRunLog(id: string, runId: string, options?: object): Promise<Answer>;
}

/** The functions of `@qlik/api/scheduling/tasks` that are called. */
export interface SchedulingModule extends Omit<V1Module, 'getTasksResourceRuns' | 'getLastTaskRun'> {
  getTaskResourceRuns(id: string, query: object, options?: object): Promise<Answer>;
  getTaskLastRun(id: string, options?: object): Promise<Answer>;
}

/** A module of @qlik/api, and the dialect that it speaks. */
export type QlikModule =
  | { readonly dialect: 'v1'; readonly module: V1Module }
  | { readonly dialect: 'scheduling'; readonly module: SchedulingModule };

/** How the calls of @qlik/api are made. */
export interface QlikCallOptions {
  /**
   * The options of each call: host, keys, and what stops it. The client's own cache should be off (`noCache`): it does
   * not see what others write.
   */
  optionsFor(signal?: AbortSignalLike): object | Promise<object>;
  /**
   * Makes a call, once or again with new options, and may add to its answer what that was read from; just makes it when
   * left out.
   */
  make?<T extends Answer>(call: () => Promise<T>): Promise<T>;
}

/**
 * The operations over a module of @qlik/api.
 *
 * @example
 * const optionsFor = (signal) => ({ hostConfig, noCache: true, signal });
 * qlikTaskApi({ dialect: 'v1', module: tasks }, { optionsFor });
 */
export function qlikTaskApi(qlik: QlikModule, { optionsFor, make = (call) => call() }: QlikCallOptions): TaskApi {
  const { module } = qlik;
  const ask = <T extends Answer>(
    signal: AbortSignalLike | undefined,
    call: (options: object) => Promise<T>,
  ): Promise<T> => make(async () => call(await optionsFor(signal)));
  // not by the client's own `next`: that goes wherever the link leads, with the key that the page before came by
  const page = (
    query: Query,
    signal: AbortSignalLike | undefined,
    call: (query: Record<string, string>, options: object) => Promise<Answer>,
  ): Promise<PageAnswer> =>
    pageOf(query, (asked, stop) => ask(stop, (options) => call(escapedQuery(asked), options)), signal);
  return {
    list: (query, signal) => page(query, signal, (asked, options) => module.getTasks(asked, options)),
    create: (body, query, signal) => ask(signal, (options) => module.createTask(escapedQuery(query), body, options)),
    read: (id, signal) => ask(signal, (options) => module.getTask(inPath(id), options)),
    replace: (id, body, signal) => ask(signal, (options) => module.updateTask(inPath(id), body, options)),
    remove: (id, signal) => ask(signal, (options) => module.deleteTask(inPath(id), options)),
    start: (id, query, signal) => ask(signal, (options) => module.startTask(inPath(id), escapedQuery(query), options)),
    runs: (id, query, signal) =>
      page(query, signal, (asked, options) => module.getTaskRuns(inPath(id), asked, options)),
    resourceRuns: (id, query, signal) =>
      page(query, signal, (asked, options) =>
        qlik.dialect === 'v1'
          ? qlik.module.getTasksResourceRuns(inPath(id), asked, options)
          : qlik.module.getTaskResourceRuns(inPath(id), asked, options),
      ),
    lastRun: (id, signal) =>
      ask(signal, (options) =>
        qlik.dialect === 'v1'
          ? qlik.module.getLastTaskRun(inPath(id), options)
          : qlik.module.getTaskLastRun(inPath(id), options),
      ),
    log: (id, runId, signal) => ask(signal, (options) => module.getTaskRunLog(inPath(id), inPath(runId), options)),
  };
}

/**
 * An id in a path. Ids of the service are GUIDs, or 24 hexadecimal digits: letters, digits, dots, dashes and
 * underscores are taken, and nothing that means anything in a path.
 *
 * @throws {TenantError} When it cannot be an id: then there is nothing of it.
 */
export function inPath(id: string): string {
  if (!/^(?!\.+$)[\w.-]{1,128}$/.test(id))
    throw new TenantError(404, 'TASKLOOM-404', `${JSON.stringify(id.slice(0, 128))} is the id of nothing`);
  return id;
}

/** The client takes values for escaped ones, and fails on a percent sign that is none of an escape. */
export function escapedQuery(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, encodeURIComponent(value)]])),
  );
}

/** Where the operations of a dialect are found on every tenant. */
export const BASE_PATH: Readonly<Record<Dialect, string>> = {
  v1: '/api/v1/tasks',
  scheduling: '/api/scheduling/tasks',
};

import type { Dialect } from '../model/dialect.ts';
import type { JsonObject } from '../model/json.ts';
import { BASE_PATH, inPath } from './qlikTaskApi.ts';
import { type Answer, type TaskApi, type PageAnswer, type Query, type AbortSignalLike, pageOf } from './taskApi.ts';

/** One request, for the shell to send. */
export interface PlainRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query. */
  readonly path: string;
  readonly body?: JsonObject;
  readonly signal?: AbortSignalLike;
}

/** Sends a request; what fails throws something with `status`, `headers` and `data`. */
export type Send = (request: PlainRequest) => Promise<Answer>;

/**
 * The operations as plain requests: for the page, which knows no keys and asks the server that it comes from.
 *
 * @example httpTaskApi('v1', send).read('a') // sends GET /api/v1/tasks/a
 */
export function httpTaskApi(dialect: Dialect, send: Send): TaskApi {
  const base = BASE_PATH[dialect];
  const ask = (
    method: PlainRequest['method'],
    path: string,
    signal?: AbortSignalLike,
    body?: JsonObject,
  ): Promise<Answer> => send({ method, path: base + path, ...(body ? { body } : {}), ...(signal ? { signal } : {}) });
  const page = (path: string, query: Query, signal?: AbortSignalLike): Promise<PageAnswer> =>
    pageOf(query, (asked, stop) => ask('GET', path + writtenQuery(asked), stop), signal);
  return {
    list: (query, signal) => page('', query, signal),
    create: (body, query, signal) => ask('POST', writtenQuery(query), signal, body),
    read: (id, signal) => ask('GET', `/${inPath(id)}`, signal),
    replace: (id, body, signal) => ask('PUT', `/${inPath(id)}`, signal, body),
    remove: (id, signal) => ask('DELETE', `/${inPath(id)}`, signal),
    start: (id, query, signal) => ask('POST', `/${inPath(id)}/actions/start${writtenQuery(query)}`, signal),
    runs: (id, query, signal) => page(`/${inPath(id)}/runs`, query, signal),
    resourceRuns: (id, query, signal) => page(`/resources/${inPath(id)}/runs`, query, signal),
    lastRun: (id, signal) => ask('GET', `/${inPath(id)}/runs/last`, signal),
    log: (id, runId, signal) => ask('GET', `/${inPath(id)}/runs/${inPath(runId)}/log`, signal),
  };
}

/** Parameters as they stand in an address, with the question mark; `''` for none. */
export function writtenQuery(query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

import type { Json, JsonObject } from '../model/json.ts';
import { TenantError } from './errors.ts';

/** What stops a call: an `AbortSignal`, as far as it is needed here. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What every answer has. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly data: T;
  /** What `data` was read from, where that is known. */
  readonly text?: string;
}

/** One page of a list; `next` asks for the one after it. */
export interface PageAnswer extends Answer {
  readonly next?: (signal?: StopSignal) => Promise<PageAnswer>;
}

/** Parameters of a list. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/**
 * The operations that both dialects have, one request each. What fails throws something with `status`, `headers` and
 * `data`, as @qlik/api does; `status` 0 is for no answer at all.
 */
export interface Calls {
  list(query: Query, signal?: StopSignal): Promise<PageAnswer>;
  create(body: JsonObject, query: Query, signal?: StopSignal): Promise<Answer>;
  read(id: string, signal?: StopSignal): Promise<Answer>;
  replace(id: string, body: JsonObject, signal?: StopSignal): Promise<Answer>;
  remove(id: string, signal?: StopSignal): Promise<Answer>;
  start(id: string, query: Query, signal?: StopSignal): Promise<Answer>;
  runs(id: string, query: Query, signal?: StopSignal): Promise<PageAnswer>;
  resourceRuns(id: string, query: Query, signal?: StopSignal): Promise<PageAnswer>;
  lastRun(id: string, signal?: StopSignal): Promise<Answer>;
  log(id: string, runId: string, signal?: StopSignal): Promise<Answer>;
}

/** What changes the tenant. */
export const WRITES: readonly (keyof Calls)[] = ['create', 'replace', 'remove', 'start'];

/**
 * A page of a list with the way to the next, which its `next` link names by a cursor.
 *
 * @param ask - Asks for a page by the whole query.
 */
export async function pageOf(query: Query, ask: (query: Query, signal?: StopSignal) => Promise<Answer>, signal?: StopSignal): Promise<PageAnswer> {
  const { status, data, text } = await ask(query, signal);
  const answer = { status, data, ...(text === undefined ? {} : { text }) };
  const href = (data as { readonly links?: { readonly next?: { readonly href?: Json } } } | null)?.links?.next?.href;
  if (typeof href !== 'string' || href === '') return answer;
  const cursor = /[?&]page=([^&#]*)/.exec(href)?.[1];
  // to pass over the rest would be to say that there is none
  if (cursor === undefined) throw new TenantError(status, '', `The list goes on at ${href}, which names no page`);
  return { ...answer, next: (stop) => pageOf({ ...query, page: decodeURIComponent(cursor) }, ask, stop) };
}

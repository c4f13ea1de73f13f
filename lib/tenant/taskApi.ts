import type { Json, JsonObject } from '../model/json.ts';
import type { AnswerHeaders } from './deprecation.ts';
import { TenantError } from './errors.ts';

/** What stops a call: an `AbortSignal`, as far as it is needed here. */
export interface AbortSignalLike {
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
  readonly headers?: AnswerHeaders;
}

/** One page of a list; `next` asks for the one after it. */
export interface PageAnswer extends Answer {
  readonly next?: (signal?: AbortSignalLike) => Promise<PageAnswer>;
}

/** So many pages of a list are read at most: 200,000 tasks. */
export const MOST_PAGES = 2_000;

/** Parameters of a list. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/**
 * The operations that both dialects have, one request each. What fails throws something with `status`, `headers` and
 * `data`, as @qlik/api does; `status` 0 is for no answer at all.
 */
export interface TaskApi {
  list(query: Query, signal?: AbortSignalLike): Promise<PageAnswer>;
  create(body: JsonObject, query: Query, signal?: AbortSignalLike): Promise<Answer>;
  read(id: string, signal?: AbortSignalLike): Promise<Answer>;
  replace(id: string, body: JsonObject, signal?: AbortSignalLike): Promise<Answer>;
  remove(id: string, signal?: AbortSignalLike): Promise<Answer>;
  start(id: string, query: Query, signal?: AbortSignalLike): Promise<Answer>;
  runs(id: string, query: Query, signal?: AbortSignalLike): Promise<PageAnswer>;
  resourceRuns(id: string, query: Query, signal?: AbortSignalLike): Promise<PageAnswer>;
  lastRun(id: string, signal?: AbortSignalLike): Promise<Answer>;
  log(id: string, runId: string, signal?: AbortSignalLike): Promise<Answer>;
}

/** A call that has all but what stops it. */
export type Call<T> = (signal?: AbortSignalLike) => Promise<T>;

/** Whether a call only reads, writes what a second call would write again, or does what a second call would double. */
export type CallKind = 'read' | 'write' | 'once';

/** Makes a call: at once, later, or again. */
export type MakeCall = <T>(call: Call<T>, signal: AbortSignalLike | undefined, kind: CallKind) => Promise<T>;

/** A list whose pages, the later ones too, are asked for through `make`. */
export async function pagesThrough(
  make: MakeCall,
  call: Call<PageAnswer>,
  signal: AbortSignalLike | undefined,
): Promise<PageAnswer> {
  const { next, ...answer } = await make(call, signal, 'read');
  return next ? { ...answer, next: (stop) => pagesThrough(make, next, stop) } : answer;
}

/**
 * The same operations, each request of them through `make`.
 *
 * @example callsThrough(calls, (call, signal) => call(signal))
 */
export function callsThrough(calls: TaskApi, make: MakeCall): TaskApi {
  return {
    list: (query, signal) => pagesThrough(make, (stop) => calls.list(query, stop), signal),
    create: (body, query, signal) => make((stop) => calls.create(body, query, stop), signal, 'once'),
    read: (id, signal) => make((stop) => calls.read(id, stop), signal, 'read'),
    replace: (id, body, signal) => make((stop) => calls.replace(id, body, stop), signal, 'write'),
    remove: (id, signal) => make((stop) => calls.remove(id, stop), signal, 'write'),
    start: (id, query, signal) => make((stop) => calls.start(id, query, stop), signal, 'once'),
    runs: (id, query, signal) => pagesThrough(make, (stop) => calls.runs(id, query, stop), signal),
    resourceRuns: (id, query, signal) => pagesThrough(make, (stop) => calls.resourceRuns(id, query, stop), signal),
    lastRun: (id, signal) => make((stop) => calls.lastRun(id, stop), signal, 'read'),
    log: (id, runId, signal) => make((stop) => calls.log(id, runId, stop), signal, 'read'),
  };
}

/**
 * A page of a list with the way to the next, which its `next` link names by a cursor.
 *
 * @param ask - Asks for a page by the whole query.
 * @param cursorName - What the cursor is called in the query: `page` in lists of tasks, `next` in most others.
 */
export function pageOf(
  query: Query,
  ask: (query: Query, signal?: AbortSignalLike) => Promise<Answer>,
  signal?: AbortSignalLike,
  cursorName: 'page' | 'next' = 'page',
): Promise<PageAnswer> {
  const seen = new Set<string>();
  const page = async (asked: Query, stop?: AbortSignalLike): Promise<PageAnswer> => {
    const { status, data, text, headers } = await ask(asked, stop);
    const answer = { status, data, ...(text === undefined ? {} : { text }), ...(headers ? { headers } : {}) };
    const href = (data as { readonly links?: { readonly next?: { readonly href?: Json } } } | null)?.links?.next?.href;
    if (typeof href !== 'string' || href === '') return answer;
    const cursor = new RegExp(`[?&]${cursorName}=([^&#]*)`).exec(href)?.[1];
    // to pass over the rest would be to say that there is none
    if (cursor === undefined) throw new TenantError(status, '', `The list continues at ${href}, which names no page`);
    if (seen.has(cursor)) throw new TenantError(status, '', 'The list returned a page again, so it would never end');
    if (seen.size >= MOST_PAGES)
      throw new TenantError(status, '', `The list has more than ${MOST_PAGES} pages, the most that are read`);
    seen.add(cursor);
    return { ...answer, next: (then) => page({ ...query, [cursorName]: unescaped(cursor) }, then) };
  };
  return page(query, signal);
}

/** What is not escaped as it should be is taken as it is. */
function unescaped(cursor: string): string {
  try {
    return decodeURIComponent(cursor);
  } catch {
    return cursor;
  }
}

import type { Dialect } from '../model/dialect.ts';
import { Stopped, readTenantError } from './errors.ts';
import { type Timer, rateLimiter, waitFor } from './rateLimiter.ts';
import { type TaskApi, type PageAnswer, type AbortSignalLike, WRITES } from './taskApi.ts';

/** Requests a minute that the service takes. `v1` counts all alike. */
export const RATES: Readonly<Record<Dialect, { readonly reads: number; readonly writes: number | null }>> = {
  v1: { reads: 600, writes: null },
  scheduling: { reads: 1000, writes: 100 },
};

const TRIES = 6;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** Longer than this nobody waits for a command: what the tenant asks for is told instead, in milliseconds. */
export const LONGEST_RETRY_AFTER = 600_000;

/** What is said to be not carried out: to ask again cannot double it. */
const NOTHING_DONE = 'CHO-024';

/**
 * Calls that keep within the rates of the service, and are tried again when it asks for that (429, 503), after the time
 * that it says (`Retry-After`) or ever longer ones. To create and to start is tried again on a 503 only when the
 * service says that nothing was done.
 *
 * What fails throws a {@link TenantError}; what is stopped throws {@link Stopped}.
 *
 * @param options - `paced: false` for a tenant without such rates: the local one.
 * @example tenantClient(withRetryAndRateLimit(api, 'v1', timer), 'v1')
 */
export function withRetryAndRateLimit(
  calls: TaskApi,
  dialect: Dialect,
  timer: Timer,
  options: { readonly paced?: boolean } = {},
): TaskApi {
  const { reads, writes } = options.paced === false ? { reads: Infinity, writes: null } : RATES[dialect];
  const read = rateLimiter(reads, timer);
  const write = writes === null ? read : rateLimiter(writes, timer);
  const patient = async <T>(
    name: keyof TaskApi,
    call: (signal?: AbortSignalLike) => Promise<T>,
    signal?: AbortSignalLike,
  ): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      await (WRITES.includes(name) ? write : read)(signal);
      try {
        return await call(signal);
      } catch (thrown) {
        if (signal?.aborted) throw new Stopped();
        const wait = tries < TRIES ? waitAfter(thrown, name, tries, timer) : null;
        if (wait === null) throw readTenantError(thrown);
        await waitFor(wait, timer, signal);
      }
    }
  };
  const page = async (
    name: keyof TaskApi,
    call: (signal?: AbortSignalLike) => Promise<PageAnswer>,
    signal?: AbortSignalLike,
  ): Promise<PageAnswer> => {
    const { next, ...answer } = await patient(name, call, signal);
    return next ? { ...answer, next: (stop) => page(name, next, stop) } : answer;
  };
  return {
    list: (query, signal) => page('list', (stop) => calls.list(query, stop), signal),
    create: (body, query, signal) => patient('create', (stop) => calls.create(body, query, stop), signal),
    read: (id, signal) => patient('read', (stop) => calls.read(id, stop), signal),
    replace: (id, body, signal) => patient('replace', (stop) => calls.replace(id, body, stop), signal),
    remove: (id, signal) => patient('remove', (stop) => calls.remove(id, stop), signal),
    start: (id, query, signal) => patient('start', (stop) => calls.start(id, query, stop), signal),
    runs: (id, query, signal) => page('runs', (stop) => calls.runs(id, query, stop), signal),
    resourceRuns: (id, query, signal) => page('resourceRuns', (stop) => calls.resourceRuns(id, query, stop), signal),
    lastRun: (id, signal) => patient('lastRun', (stop) => calls.lastRun(id, stop), signal),
    log: (id, runId, signal) => patient('log', (stop) => calls.log(id, runId, stop), signal),
  };
}

/** How long to wait before the next try; `null` for no more tries. */
function waitAfter(thrown: unknown, name: keyof TaskApi, tries: number, timer: Timer): number | null {
  const { status, code } = readTenantError(thrown);
  const isOnce = name === 'create' || name === 'start';
  if (status !== 429 && (status !== 503 || (isOnce && code !== NOTHING_DONE))) return null;
  const asked = retryAfter(thrown, timer);
  if (asked !== null && asked > LONGEST_RETRY_AFTER) return null;
  return asked ?? Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
}

/** Seconds, or a date. */
function retryAfter(thrown: unknown, timer: Timer): number | null {
  const headers = (thrown as { readonly headers?: { get?(name: string): string | null } }).headers;
  const text = headers?.get?.('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - timer.now());
}

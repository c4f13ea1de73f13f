import type { Dialect } from '../model/dialect.ts';
import { Stopped, readTenantError } from './errors.ts';
import { type Timer, rateLimiter, waitFor } from './rateLimiter.ts';
import { type CallKind, type MakeCall, type TaskApi, callsThrough } from './taskApi.ts';

/** Requests a minute. */
export interface Rates {
  readonly reads: number;
  /** `null` where they count as reads do. */
  readonly writes: number | null;
}

/** Requests a minute that the service takes. */
export const RATES: Readonly<Record<Dialect, Rates>> = {
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
  return callsThrough(calls, withRetries({ reads, writes }, timer));
}

/** Makes calls within a rate, and again when the tenant asks for that. */
export function withRetries({ reads, writes }: Rates, timer: Timer): MakeCall {
  const read = rateLimiter(reads, timer);
  const write = writes === null ? read : rateLimiter(writes, timer);
  return async (call, signal, kind) => {
    for (let tries = 1; ; tries += 1) {
      await (kind === 'read' ? read : write)(signal);
      try {
        return await call(signal);
      } catch (thrown) {
        if (signal?.aborted) throw new Stopped();
        const wait = tries < TRIES ? waitAfter(thrown, kind, tries, timer) : null;
        if (wait === null) throw readTenantError(thrown);
        await waitFor(wait, timer, signal);
      }
    }
  };
}

/** How long to wait before the next try; `null` for no more tries. */
function waitAfter(thrown: unknown, kind: CallKind, tries: number, timer: Timer): number | null {
  const { status, code } = readTenantError(thrown);
  if (status !== 429 && (status !== 503 || (kind === 'once' && code !== NOTHING_DONE))) return null;
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

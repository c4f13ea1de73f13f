import {
  type MakeCall,
  type TaskApi,
  type AbortSignalLike,
  TenantError,
  callsThrough,
} from '../../lib/tenant/index.ts';

/** No request of the Tasks API takes longer, in milliseconds. */
export const REQUEST_TIME = 60_000;

/**
 * Calls that end after some time, whether the tenant answers or not: connecting, headers and body together.
 *
 * Each call has a timer of its own. A signal of `AbortSignal.any` over `AbortSignal.timeout` is not kept alive by the
 * request that listens to it: on Node 20 it may be collected, and then nothing ends the request.
 *
 * @param ms - How long a call may take, in milliseconds.
 */
export function withTimeLimit(calls: TaskApi, ms = REQUEST_TIME): TaskApi {
  return callsThrough(calls, timeLimited(ms));
}

/** Makes calls that end after some time. */
export function timeLimited(ms = REQUEST_TIME): MakeCall {
  return (call, signal) => within(ms, call, signal);
}

/**
 * Does something that is stopped after some time, or by a signal.
 *
 * @throws {TenantError} When the time is over; whatever else it throws.
 */
export async function within<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignalLike,
): Promise<T> {
  const stop = new AbortController();
  const onStop = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) onStop();
  signal?.addEventListener('abort', onStop);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TenantError(0, '', `The tenant did not answer within ${ms / 1000} s`));
      stop.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onStop);
  }
}

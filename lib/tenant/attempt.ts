import { type JsonObject, isObject } from '../model/json.ts';
import { Stopped, TenantError, readTenantError } from './errors.ts';
import type { AbortSignalLike, Answer } from './taskApi.ts';

/** How a call is followed, and stopped. */
export interface CallOptions {
  readonly signal?: AbortSignalLike;
  /** Called after each page with the number of items so far. */
  readonly onProgress?: (count: number) => void;
}

/** An answer, or what was said instead. */
export async function attempt<T>(
  call: (signal?: AbortSignalLike) => Promise<T>,
  { signal }: CallOptions = {},
): Promise<T> {
  if (signal?.aborted) throw new Stopped();
  try {
    return await call(signal);
  } catch (thrown) {
    if (thrown instanceof Stopped || signal?.aborted) throw new Stopped();
    throw readTenantError(thrown);
  }
}

export async function fetchObject(
  call: (signal?: AbortSignalLike) => Promise<Answer>,
  watch?: CallOptions,
): Promise<JsonObject> {
  const { status, data } = await attempt(call, watch);
  if (isObject(data)) return data;
  throw notTheApi(status);
}

/** What answers with something else is not this API. */
export function notTheApi(status: number): TenantError {
  return new TenantError(status, '', 'The response is not from the Tasks API. Is this the address of a tenant?');
}

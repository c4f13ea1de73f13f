import { TenantError, readTenantError } from '../../lib/tenant/index.ts';
import { bounded } from './captureResponseText.ts';
import type { Key } from './keys.ts';
import { REQUEST_TIME, within } from './timeLimit.ts';

/** The tokens of an OAuth client, one at a time. */
export interface Tokens {
  /** The token that is used now; the first call, and the first after one was dropped, ask the tenant for another. */
  current(): Promise<string>;
  /**
   * Makes a call, and once more with a new token when the tenant does not take the old one: nothing was done by then.
   */
  renewing<T>(call: () => Promise<T>): Promise<T>;
}

/**
 * Tokens by the client credentials of a tenant.
 *
 * They are kept here: @qlik/api keeps a request for a token that failed as well, and so never gets another.
 */
export function tokensOf(origin: string, client: Extract<Key, { clientId: string }>): Tokens {
  let kept: Promise<string> | null = null;
  const current = (): Promise<string> => {
    const mine = (kept ??= ask(origin, client));
    mine.catch(() => kept === mine && (kept = null));
    return mine;
  };
  return {
    current,
    async renewing(call) {
      const old = await current();
      try {
        return await call();
      } catch (thrown) {
        if (readTenantError(thrown).status !== 401) throw thrown;
        // another call may have got a new one meanwhile
        if ((await current()) === old) kept = null;
        return call();
      }
    },
  };
}

async function ask(origin: string, client: Extract<Key, { clientId: string }>): Promise<string> {
  const { getAccessToken } = await import('@qlik/api/auth');
  const hostConfig = {
    host: origin,
    authType: 'oauth2',
    ...client,
    noCache: true,
    onAuthFailed: () => undefined,
  } as const;
  const token = await within(REQUEST_TIME, () => bounded(() => getAccessToken({ hostConfig })));
  if (token === '') throw new TenantError(401, '', 'The tenant gave no token for the client');
  return token;
}

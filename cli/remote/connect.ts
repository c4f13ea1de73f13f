import { DIALECTS, type Dialect } from '../../lib/index.ts';
import {
  type Answer,
  type Catalogue,
  type CallOptions,
  type CatalogueApi,
  type QlikCallOptions,
  type TaskApi,
  Stopped,
  type TenantClient,
  TenantError,
  catalogueOf,
  catalogueThrough,
  withRetryAndRateLimit,
  qlikCatalogueApi,
  qlikTaskApi,
  retriedCatalogue,
  tenantClient,
} from '../../lib/tenant/index.ts';
import { choice } from '../io/choice.ts';
import { dataFolder, keysFile } from '../io/places.ts';
import { UsageError } from '../io/usageError.ts';
import { readServerLockfile } from '../tenant/serverLockfile.ts';
import { originOf } from './address.ts';
import { captureResponseText } from './captureResponseText.ts';
import { type Key, keyFor } from './keys.ts';
import { timeLimited, withTimeLimit } from './timeLimit.ts';
import { tokensOf } from './token.ts';

/** The options of every command that speaks with a tenant. */
export const TENANT_OPTIONS = {
  tenant: { type: 'string' },
  dialect: { type: 'string' },
  data: { type: 'string' },
} as const;

export const TENANT_DETAILS: readonly string[] = [
  '--tenant URL is the tenant; when left out, the one that "taskloom serve" serves (of --data DIR, where that was',
  'given). Its key is taken from TASKLOOM_API_KEY, from TASKLOOM_CLIENT_ID and TASKLOOM_CLIENT_SECRET, or from a file',
  'that only you can read. --dialect v1 (/api/v1/tasks, the default) or scheduling (/api/scheduling/tasks).',
];

export interface Connection {
  readonly client: TenantClient;
  /** Its apps, spaces and people; what makes these calls is loaded with the first. */
  catalogue(): Promise<Catalogue>;
  /** Apps that tasks are on, besides those that the tenant tells of: for one that lists tasks app by app. */
  readonly knownApps: Set<string>;
  /** Its address, for messages. */
  readonly origin: string;
  /** Stops on Ctrl-C. */
  readonly signal: AbortSignal;
}

interface Chosen {
  readonly tenant?: string | undefined;
  readonly dialect?: string | undefined;
  readonly data?: string | undefined;
}

/** The clock of this machine. */
export const timer = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};

/**
 * Does something with the tenant that the options name.
 *
 * @throws {UsageError} With what the tenant says of a failure, or when there is no tenant or key.
 */
export async function withTenant<T>(chosen: Chosen, act: (connection: Connection) => Promise<T>): Promise<T> {
  const dialect = choice('--dialect', chosen.dialect ?? 'v1', DIALECTS);
  const { origin, key, isLocal } = locate(chosen);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    const calls = await callsTo(origin, key, dialect);
    const knownApps = new Set<string>();
    let made: Promise<Catalogue> | undefined;
    const catalogue = (): Promise<Catalogue> => (made ??= catalogueApiTo(origin, key).then(catalogueOf));
    const allApps = async (watch?: CallOptions): Promise<string[]> => {
      const apps = await (await catalogue()).listApps({}, watch?.signal ? { signal: watch.signal } : {});
      return [...apps.map(({ id }) => id), ...knownApps];
    };
    return await act({
      catalogue,
      knownApps,
      client: tenantClient(withRetryAndRateLimit(calls, dialect, timer, { paced: !isLocal }), dialect, {
        appIds: allApps,
      }),
      origin,
      signal: stop.signal,
    });
  } catch (error) {
    if (error instanceof TenantError || error instanceof Stopped)
      throw new UsageError([`taskloom: ${origin}: ${error.message}`]);
    throw error;
  } finally {
    process.off('SIGINT', onSignal);
  }
}

function locate({ tenant, data }: Chosen): { readonly origin: string; readonly key: Key; readonly isLocal: boolean } {
  const local = readServerLockfile(data ?? dataFolder());
  const localOrigin = local ? new URL(local.address).origin : null;
  if (tenant === undefined) {
    if (local) return { origin: localOrigin!, key: { apiKey: local.token }, isLocal: true };
    throw new UsageError([
      'taskloom: no local tenant is served. Start one with "taskloom serve", or name another with --tenant URL.',
    ]);
  }
  const origin = originOf(tenant);
  if (local && origin === localOrigin) return { origin, key: { apiKey: local.token }, isLocal: true };
  return { origin, key: keyFor(origin, { env: process.env, file: keysFile() }), isLocal: false };
}

/** How @qlik/api is called. The library is loaded here: other commands do without it. */
function qlikCalls(origin: string, key: Key): QlikCallOptions {
  // it writes notices of deprecation to stdout, where results go
  console.debug = () => undefined;
  const tokens = 'apiKey' in key ? null : tokensOf(origin, key);
  const optionsFor = async (signal?: unknown) => {
    // a failed key is told like every error, not by the client on its own
    const auth = {
      authType: 'apikey',
      apiKey: 'apiKey' in key ? key.apiKey : await tokens!.current(),
      onAuthFailed: () => undefined,
    } as const;
    return { hostConfig: { host: origin, ...auth }, noCache: true, signal };
  };
  const make = <T extends Answer>(call: () => Promise<T>): Promise<T> =>
    tokens ? tokens.renewing(() => captureResponseText(call)) : captureResponseText(call);
  return { optionsFor, make };
}

/** The operations of a tenant through @qlik/api. */
export async function callsTo(origin: string, key: Key, dialect: Dialect): Promise<TaskApi> {
  const qlik =
    dialect === 'v1'
      ? ({ dialect, module: await import('@qlik/api/tasks') } as const)
      : ({ dialect, module: await import('@qlik/api/scheduling/tasks') } as const);
  return withTimeLimit(qlikTaskApi(qlik, qlikCalls(origin, key)));
}

/** The catalogue of a tenant through @qlik/api. */
export async function catalogueApiTo(origin: string, key: Key): Promise<CatalogueApi> {
  const [items, spaces, users, audits] = await Promise.all([
    import('@qlik/api/items'),
    import('@qlik/api/spaces'),
    import('@qlik/api/users'),
    import('@qlik/api/audits'),
  ]);
  const api = qlikCatalogueApi({ items, spaces, users, audits }, qlikCalls(origin, key));
  return retriedCatalogue(catalogueThrough(api, timeLimited()), timer);
}

import type { PlainRequest, Send } from '../httpTaskApi.ts';
import { writtenQuery } from '../httpTaskApi.ts';
import { type QlikCallOptions, escapedQuery } from '../qlikTaskApi.ts';
import type { Timer } from '../rateLimiter.ts';
import {
  type AbortSignalLike,
  type Answer,
  type MakeCall,
  type PageAnswer,
  type Query,
  pageOf,
  pagesThrough,
} from '../taskApi.ts';
import { type Rates, withRetries } from '../withRetryAndRateLimit.ts';

/** The requests of a catalogue, one each: they only read. What fails throws as the operations of tasks do. */
export interface CatalogueApi {
  items(query: Query, signal?: AbortSignalLike): Promise<PageAnswer>;
  spaces(query: Query, signal?: AbortSignalLike): Promise<PageAnswer>;
  users(query: Query, signal?: AbortSignalLike): Promise<PageAnswer>;
  me(signal?: AbortSignalLike): Promise<Answer>;
  audits(query: Query, signal?: AbortSignalLike): Promise<PageAnswer>;
}

/** Where the requests of a catalogue go on every tenant. */
export const CATALOGUE_PATHS = {
  items: '/api/v1/items',
  spaces: '/api/v1/spaces',
  users: '/api/v1/users',
  me: '/api/v1/users/me',
  audits: '/api/v1/audits',
} as const;

/** Requests a minute that the service takes for each of these lists (qlik.dev, apis/rest/items: tier 1). */
export const CATALOGUE_RATES: Rates = { reads: 1000, writes: null };

/** The functions of `@qlik/api/items`, `spaces`, `users` and `audits` that are called. */
export interface CatalogueModules {
  readonly items: { getItems(query: object, options?: object): Promise<Answer> };
  readonly spaces: { getSpaces(query: object, options?: object): Promise<Answer> };
  readonly users: {
    getUsers(query: object, options?: object): Promise<Answer>;
    getMyUser(options?: object): Promise<Answer>;
  };
  readonly audits: { getAudits(query: object, options?: object): Promise<Answer> };
}

/**
 * The requests of a catalogue over modules of @qlik/api.
 *
 * @example qlikCatalogueApi({ items, spaces, users, audits }, { optionsFor: () => ({ hostConfig, noCache: true }) })
 */
export function qlikCatalogueApi(
  { items, spaces, users, audits }: CatalogueModules,
  { optionsFor, make = (call) => call() }: QlikCallOptions,
): CatalogueApi {
  const page = (query: Query, signal: AbortSignalLike | undefined, call: QlikList): Promise<PageAnswer> =>
    pageOf(query, (asked, stop) => make(async () => call(escapedQuery(asked), await optionsFor(stop))), signal, 'next');
  return {
    items: (query, signal) => page(query, signal, items.getItems),
    spaces: (query, signal) => page(query, signal, spaces.getSpaces),
    users: (query, signal) => page(query, signal, users.getUsers),
    me: (signal) => make(async () => users.getMyUser(await optionsFor(signal))),
    audits: (query, signal) => page(query, signal, audits.getAudits),
  };
}

type QlikList = (query: object, options?: object) => Promise<Answer>;

/**
 * The requests of a catalogue as plain ones: for the page, which knows no keys.
 *
 * @example httpCatalogueApi(send).me() // sends GET /api/v1/users/me
 */
export function httpCatalogueApi(send: Send): CatalogueApi {
  const ask = (path: string, signal?: AbortSignalLike): Promise<Answer> =>
    send({ method: 'GET', path, ...(signal ? { signal } : {}) } satisfies PlainRequest);
  const page = (path: string, query: Query, signal?: AbortSignalLike): Promise<PageAnswer> =>
    pageOf(query, (asked, stop) => ask(path + writtenQuery(asked), stop), signal, 'next');
  return {
    items: (query, signal) => page(CATALOGUE_PATHS.items, query, signal),
    spaces: (query, signal) => page(CATALOGUE_PATHS.spaces, query, signal),
    users: (query, signal) => page(CATALOGUE_PATHS.users, query, signal),
    me: (signal) => ask(CATALOGUE_PATHS.me, signal),
    audits: (query, signal) => page(CATALOGUE_PATHS.audits, query, signal),
  };
}

/**
 * The same requests, within the rates of the service and again when it asks for that.
 *
 * @example catalogueOf(retriedCatalogue(httpCatalogueApi(send), timer))
 */
export function retriedCatalogue(api: CatalogueApi, timer: Timer): CatalogueApi {
  return catalogueThrough(api, withRetries(CATALOGUE_RATES, timer));
}

/**
 * The same requests, each through `make`.
 *
 * @example catalogueThrough(api, (call, signal) => call(signal))
 */
export function catalogueThrough(api: CatalogueApi, make: MakeCall): CatalogueApi {
  return {
    items: (query, signal) => pagesThrough(make, (stop) => api.items(query, stop), signal),
    spaces: (query, signal) => pagesThrough(make, (stop) => api.spaces(query, stop), signal),
    users: (query, signal) => pagesThrough(make, (stop) => api.users(query, stop), signal),
    me: (signal) => make((stop) => api.me(stop), signal, 'read'),
    audits: (query, signal) => pagesThrough(make, (stop) => api.audits(query, stop), signal),
  };
}

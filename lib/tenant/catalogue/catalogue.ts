import { type JsonObject, isArray, isObject } from '../../model/json.ts';
import { type CallOptions, attempt, fetchObject } from '../attempt.ts';
import { TenantError } from '../errors.ts';
import type { AbortSignalLike, PageAnswer, Query } from '../taskApi.ts';
import type { CatalogueApi } from './catalogueApi.ts';
import { findLastChanges } from './lastChanges.ts';
import { readApp, readPerson, readSpace } from './readEntries.ts';
import type { Catalogue, CatalogueApp, CataloguePerson, CatalogueSpace, Matches } from './types.ts';

/** The most entries of a page, and the most resources that one request for items may name (@qlik/api/items). */
const LARGEST_PAGE = 100;

/** So many people one request asks for by their ids: a filter of that length goes into any address. */
const PEOPLE_AT_ONCE = 40;

/** What an item must be for a task to reload it. Its kinds are subtypes of it. */
const RELOADABLE = 'app';

/**
 * The catalogue of a tenant. What was found once is remembered for as long as the catalogue lives, so that an id is
 * asked for once; a search always asks.
 *
 * @example
 * const catalogue = catalogueOf(httpCatalogueApi(send));
 * const { entries } = await catalogue.searchApps({ name: 'sales' });
 */
export function catalogueOf(api: CatalogueApi): Catalogue {
  const apps = new Known<CatalogueApp>();
  const spaces = new Known<CatalogueSpace>();
  const people = new Known<CataloguePerson>();
  const askApps = listOf((query, signal) => api.items({ resourceType: RELOADABLE, ...query }, signal), readApp, apps);
  const askSpaces = listOf((query, signal) => api.spaces(query, signal), readSpace, spaces);
  const askPeople = listOf((query, signal) => api.users(query, signal), readPerson, people);
  const byName = { sort: '+name' };
  const peopleById: Catalogue['peopleById'] = (ids, watch) =>
    people.find(ids, PEOPLE_AT_ONCE, (some) =>
      askPeople.all({ filter: some.map((id) => `id eq ${quoted(id)}`).join(' or ') }, watch),
    );
  return {
    searchApps: ({ name, spaceId, most } = {}, watch) => askApps.first(most, { ...byName, name, spaceId }, watch),
    searchSpaces: ({ name, most } = {}, watch) => askSpaces.first(most, { ...byName, name }, watch),
    searchPeople: ({ name, most } = {}, watch) => {
      const filter = name ? `name co ${quoted(name)} or email co ${quoted(name)}` : undefined;
      return askPeople.first(most, { ...byName, filter }, watch);
    },
    listApps: ({ name, spaceId } = {}, watch) => askApps.all({ ...byName, name, spaceId }, watch),
    listSpaces: ({ name } = {}, watch) => askSpaces.all({ ...byName, name }, watch),
    appsById: (ids, watch) =>
      apps.find(ids, LARGEST_PAGE, (some) => askApps.all({ resourceIds: some.join(',') }, watch)),
    // there is no request for several: all are listed once, of which a tenant has few
    spacesById: (ids, watch) => spaces.find(ids, Infinity, () => askSpaces.all({}, watch)),
    peopleById,
    async lastChanges(tasks, watch) {
      const found = await findLastChanges(api, tasks, watch);
      const known = await peopleById(
        Array.from(found.values(), ({ by }) => by),
        watch,
      );
      return new Map(Array.from(found, ([task, each]) => [task, { ...each, by: known.get(each.by)?.name || each.by }]));
    },
    me: async (watch) => {
      const found = readPerson(await fetchObject((signal) => api.me(signal), watch));
      if (found) return found;
      throw new TenantError(200, '', 'The tenant does not say who is asking');
    },
  };
}

/** Entries that were answered, and ids that are known to lead to none. */
class Known<T extends { readonly id: string }> {
  readonly #entries = new Map<string, T | null>();

  add(entries: readonly T[]): void {
    for (const entry of entries) this.#entries.set(entry.id, entry);
  }

  /** @param ask - Asks for some of the ids; what it answers is added by then. */
  async find(
    ids: Iterable<string>,
    atOnce: number,
    ask: (ids: readonly string[]) => Promise<readonly T[]>,
  ): Promise<ReadonlyMap<string, T>> {
    const wanted = [...new Set(ids)].filter(isAskable);
    const unknown = wanted.filter((id) => !this.#entries.has(id));
    for (let start = 0; start < unknown.length; start += atOnce) {
      const some = unknown.slice(start, start + atOnce);
      await ask(some);
      for (const id of some) if (!this.#entries.has(id)) this.#entries.set(id, null);
    }
    return new Map(wanted.flatMap((id) => (this.#entries.get(id) ? [[id, this.#entries.get(id)!] as const] : [])));
  }
}

/** Ids come from files: what has the letters of no id is not asked for, and a comma would ask for two. */
function isAskable(id: string): boolean {
  return /^[\w.-]{1,128}$/.test(id);
}

interface AskedList<T> {
  first(most: number | undefined, query: Query, watch?: CallOptions): Promise<Matches<T>>;
  all(query: Query, watch?: CallOptions): Promise<readonly T[]>;
}

function listOf<T extends { readonly id: string }>(
  call: (query: Query, signal?: AbortSignalLike) => Promise<PageAnswer>,
  read: (entry: JsonObject) => T | null,
  known: Known<T>,
): AskedList<T> {
  const page = async (
    ask: (signal?: AbortSignalLike) => Promise<PageAnswer>,
    watch?: CallOptions,
  ): Promise<{ readonly entries: readonly T[]; readonly next: PageAnswer['next'] }> => {
    const { status, data, next } = await attempt(ask, watch);
    const list = isObject(data) ? data['data'] : undefined;
    if (!isArray(list)) throw new TenantError(status, '', 'The tenant answered with no list');
    const entries = list.filter(isObject).flatMap((each) => read(each) ?? []);
    known.add(entries);
    return { entries, next };
  };
  return {
    async first(most = LARGEST_PAGE, query, watch) {
      const { entries, next } = await page((signal) => call(withoutEmpty({ ...query, limit: most }), signal), watch);
      return { entries, hasMore: next !== undefined };
    },
    async all(query, watch) {
      const found: T[] = [];
      let ask: ((signal?: AbortSignalLike) => Promise<PageAnswer>) | undefined = (signal) =>
        call(withoutEmpty({ ...query, limit: LARGEST_PAGE }), signal);
      while (ask) {
        const { entries, next }: Awaited<ReturnType<typeof page>> = await page(ask, watch);
        found.push(...entries);
        watch?.onProgress?.(found.length);
        ask = next;
      }
      return found;
    },
  };
}

function withoutEmpty(query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
}

/** A text in a filter of SCIM (RFC 7644), whose strings are those of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

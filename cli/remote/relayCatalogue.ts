import { type Context, Hono } from 'hono';
import { CATALOGUE_PATHS, type CatalogueApi } from '../../lib/tenant/index.ts';
import { catalogueApiTo } from './connect.ts';
import type { Remote } from './relay.ts';
import { passedOn, queryOf, relayFault, saysTenant } from './relayAnswers.ts';

/** What the page may ask of each list. */
const QUERIES = {
  items: ['limit', 'name', 'next', 'noActions', 'resourceIds', 'resourceType', 'sort', 'spaceId'],
  spaces: ['limit', 'name', 'next', 'sort'],
  users: ['filter', 'limit', 'next', 'sort'],
  audits: ['eventType', 'limit', 'next', 'sort', 'source'],
} as const;

/** Passes the five requests of the catalogue on to a tenant, and nothing else: they only read. */
export function relayCatalogueRoutes({ origin, key }: Remote): Hono {
  let made: Promise<CatalogueApi> | undefined;
  const api = (): Promise<CatalogueApi> => (made ??= catalogueApiTo(origin, key));
  const routes = new Hono();
  routes.use(saysTenant(origin));
  for (const list of ['items', 'spaces', 'users', 'audits'] as const) {
    routes.get(CATALOGUE_PATHS[list], async (context: Context) => {
      const { [list]: call } = await api();
      return passedOn(context, await call(queryOf(context, QUERIES[list]), context.req.raw.signal));
    });
  }
  routes.get(CATALOGUE_PATHS.me, async (context) => passedOn(context, await (await api()).me(context.req.raw.signal)));
  routes.onError(relayFault);
  return routes;
}

import { Hono } from 'hono';
import { DIALECTS } from '../../lib/index.ts';
import { BASE_PATH } from '../../lib/tenant/index.ts';
import { onlySameOrigin } from '../tenant/http/guard.ts';
import { limitedBody } from '../tenant/http/routes.ts';
import { type Relay, relayRoutes } from './relay.ts';
import { relayCatalogueRoutes } from './relayCatalogue.ts';
import { onlyWithSession, redeemRoute } from './relaySession.ts';

/**
 * All that the server answers to under `/remote`. Neither the token of the local tenant nor the session that every page
 * has opens it: who may use the key of another tenant is the person who started the server, and nobody else on the
 * machine.
 */
export function remoteRoutes(relay: Relay): Hono {
  const routes = new Hono();
  routes.use(onlySameOrigin, limitedBody);
  routes.route('/session', redeemRoute(relay));
  routes.use(onlyWithSession(relay));
  routes.get('/session', (context) => context.body(null, 204));
  for (const dialect of DIALECTS) routes.route(BASE_PATH[dialect], relayRoutes(relay, dialect));
  routes.route('/', relayCatalogueRoutes(relay));
  return routes;
}

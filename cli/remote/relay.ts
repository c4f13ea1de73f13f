import { type Context, Hono } from 'hono';
import type { Dialect, JsonObject } from '../../lib/index.ts';
import { isObject } from '../../lib/internal.ts';
import { type Answer, type TaskApi, withRetryAndRateLimit } from '../../lib/tenant/index.ts';
import { bodyOf } from '../tenant/http/tasks.ts';
import { callsTo, timer } from './connect.ts';
import type { Key } from './keys.ts';
import type { RelayAccess } from './relayAccess.ts';
import { passedOn, queryOf, relayFault, saysTenant } from './relayAnswers.ts';

/** A tenant that the page may work with. Its key stays in this process. */
export interface Remote {
  /** Such as `https://tenant.eu.qlikcloud.com`. */
  readonly origin: string;
  readonly key: Key;
}

/** A tenant that requests are passed on to, and who may have that done. */
export interface Relay extends Remote {
  readonly access: RelayAccess;
  /** Called when a browser was let in: the one-time key is another by then. */
  readonly onRedeemed?: () => void;
}

const QUERY = ['filter', 'limit', 'migrateFrom', 'page', 'resourceId', 'sort', 'source'];

/**
 * Passes the ten operations of a dialect on to a tenant, and nothing else. All tabs share one pace.
 */
export function relayRoutes({ origin, key }: Remote, dialect: Dialect): Hono {
  let made: Promise<TaskApi> | undefined;
  const calls = (): Promise<TaskApi> =>
    (made ??= callsTo(origin, key, dialect).then((each) => withRetryAndRateLimit(each, dialect, timer)));
  const routes = new Hono();
  const pass =
    (act: (calls: TaskApi, context: Context, id: string, signal: AbortSignal) => Promise<Answer>) =>
    async (context: Context) =>
      passedOn(context, await act(await calls(), context, context.req.param('id') ?? '', context.req.raw.signal));
  const sent = async (context: Context): Promise<JsonObject> => {
    const body = await bodyOf(context);
    return isObject(body) ? body : {};
  };
  routes.use(saysTenant(origin));
  routes.get(
    '/',
    pass((to, context, _, signal) => to.list(queryOf(context, QUERY), signal)),
  );
  routes.post(
    '/',
    pass(async (to, context, _, signal) => to.create(await sent(context), queryOf(context, QUERY), signal)),
  );
  routes.get(
    '/resources/:id/runs',
    pass((to, context, id, signal) => to.resourceRuns(id, queryOf(context, QUERY), signal)),
  );
  routes.get(
    '/:id',
    pass((to, _, id, signal) => to.read(id, signal)),
  );
  routes.put(
    '/:id',
    pass(async (to, context, id, signal) => to.replace(id, await sent(context), signal)),
  );
  routes.delete(
    '/:id',
    pass((to, _, id, signal) => to.remove(id, signal)),
  );
  routes.post(
    '/:id/actions/start',
    pass((to, context, id, signal) => to.start(id, queryOf(context, QUERY), signal)),
  );
  routes.get(
    '/:id/runs',
    pass((to, context, id, signal) => to.runs(id, queryOf(context, QUERY), signal)),
  );
  routes.get(
    '/:id/runs/last',
    pass((to, _, id, signal) => to.lastRun(id, signal)),
  );
  routes.get(
    '/:id/runs/:runId/log',
    pass((to, context, id, signal) => to.log(id, context.req.param('runId')!, signal)),
  );
  routes.onError(relayFault);
  return routes;
}

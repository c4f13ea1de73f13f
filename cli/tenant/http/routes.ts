import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { awaited } from '../../../lib/run/index.ts';
import type { LocalTenant } from '../tenant.ts';
import { auditRoutes } from './audits.ts';
import { catalogueRoutes } from './catalogue.ts';
import { errorAnswer, faultAnswer } from './envelope.ts';
import { type Keys, onlySameOrigin, onlyWithKey } from './guard.ts';
import { LARGEST_BODY } from './limits.ts';
import { schedulingRoutes } from './scheduling.ts';
import { taskRoutes } from './tasks.ts';
import { userOf } from './user.ts';

/** Every answer says whose it is. */
const saysLocal = createMiddleware(async (context, next) => {
  await next();
  context.header('Taskloom-Tenant', 'local');
});

/** No body is larger than a task can be. */
export const limitedBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (context) => {
    // what was not read stands in the way of the next request
    context.header('Connection', 'close');
    return errorAnswer(context, 413, 'LOCAL-413', 'The body is larger than 1 MiB.');
  },
});

/**
 * All that the local tenant answers to, under `/api`.
 *
 * @param remote - The address of the other tenant that the page may work with.
 */
export function tenantRoutes(tenant: LocalTenant, keys: Keys, remote: string | null): Hono {
  const api = new Hono();
  api.use(saysLocal, onlySameOrigin, onlyWithKey(keys, tenant.catalogue), limitedBody);
  api.route('/v1/tasks', taskRoutes(tenant, 'v1'));
  api.route('/scheduling/tasks', schedulingRoutes(tenant));
  api.route('/v1/audits', auditRoutes(tenant));
  api.route('/v1', catalogueRoutes(tenant));
  api.get('/local', (context) => {
    const {
      settings: { speed, seed, runSeconds, failPercent, isStrict },
      store: { tasks, running, damaged },
      startsLeftOut,
    } = tenant;
    const says = 'This is the local tenant of Taskloom, on this machine alone. Its runs reload nothing.';
    const now = new Date(tenant.clock.now()).toISOString();
    const counts = { tasks: tasks.size, running: running.size, startsLeftOut, setAside: damaged.length };
    return context.json({ local: true, says, remote, now, speed, seed, runSeconds, failPercent, isStrict, ...counts });
  });
  api.get('/local/tasks/:id/awaited', (context) => {
    const { definition, waiting } = tenant.taskFor(context.req.param('id'), userOf(context));
    return context.json({ data: awaited(definition, waiting, new Date(tenant.clock.now()).toISOString()) });
  });
  api.all('*', (context) => errorAnswer(context, 404, 'LOCAL-404', 'Not found.'));
  api.onError((error, context) => faultAnswer(context, error));
  return api;
}

import { type Context, Hono } from 'hono';
import type { Dialect } from '../../../lib/index.ts';
import { TenantFault } from '../fault.ts';
import { logOf } from '../log.ts';
import type { LocalTenant } from '../tenant.ts';
import type { TaskRecord } from '../types.ts';
import { RUNS, answerOf, taskListing } from './listings.ts';
import { pageOf } from './paging.ts';
import { userOf } from './user.ts';

/** @throws {TenantFault} CHO-001 when the body is not JSON. */
export async function bodyOf(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    throw new TenantFault('CHO-001', 'The body is not sent as application/json.');
  try {
    return await context.req.json();
  } catch {
    throw new TenantFault('CHO-001', 'The body is not JSON.');
  }
}

/** The operations that both dialects have. */
export function taskRoutes(tenant: LocalTenant, dialect: Dialect): Hono {
  const { store } = tenant;
  const routes = new Hono();
  const id = (context: Context): string => context.req.param('id')!;
  const taskOf = (context: Context): TaskRecord => tenant.taskFor(id(context), userOf(context));

  routes.get('/resources/:id/runs', (context) => {
    tenant.access.refuseRead(userOf(context), id(context));
    return context.json(pageOf(context, store.runsOn(id(context)), RUNS));
  });
  routes.post('/', async (context) => {
    const migrateFrom = dialect === 'v1' ? context.req.query('migrateFrom') || undefined : undefined;
    const task = await tenant.create(await bodyOf(context), dialect, userOf(context), migrateFrom);
    return context.json(answerOf(store, task, dialect), 201);
  });
  if (dialect === 'v1') {
    routes.get('/', (context) => {
      const resourceId = context.req.query('resourceId');
      if (!resourceId && tenant.settings.isStrict)
        throw new TenantFault('CHO-001', 'resourceId is missing: tasks are listed for one resource at a time.');
      const tasks = tenant
        .tasksFor(userOf(context))
        .filter(({ definition }) => !resourceId || definition['resourceId'] === resourceId);
      return context.json(pageOf(context, tasks, taskListing(store, dialect)));
    });
  }
  routes.get('/:id', (context) => context.json(answerOf(store, taskOf(context), dialect)));
  routes.put('/:id', async (context) => {
    const task = await tenant.replace(id(context), await bodyOf(context), dialect, userOf(context));
    return context.json(answerOf(store, task, dialect));
  });
  routes.delete('/:id', async (context) => {
    await tenant.remove(id(context), userOf(context));
    return context.body(null, 204);
  });
  routes.post('/:id/actions/start', async (context) => {
    await tenant.start(id(context), context.req.query('source') || 'manual', userOf(context));
    const message = 'Task started successfully';
    if (dialect === 'scheduling') return context.json({ message });
    return context.json({
      status_code: 200,
      code: 'CHO-000',
      message,
      timestamp: new Date(tenant.clock.now()).toISOString(),
    });
  });
  routes.get('/:id/runs', (context) => context.json(pageOf(context, store.runsOf(taskOf(context).id), RUNS)));
  routes.get('/:id/runs/last', (context) => {
    const run = store.runsOf(taskOf(context).id).at(-1);
    if (!run) throw new TenantFault('CHO-004', 'The task has never run.');
    return context.json(RUNS.answer(run));
  });
  routes.get('/:id/runs/:runId/log', (context) => {
    const run = store.runsOf(taskOf(context).id).find((each) => each.id === context.req.param('runId'));
    if (!run) throw new TenantFault('CHO-004', 'The task has no such run.');
    const isPlain = /\btext\/plain\b/i.test(context.req.header('accept') ?? '');
    return isPlain ? context.text(logOf(run)) : context.json({ logContent: logOf(run) });
  });
  return routes;
}

import type { Context, Hono } from 'hono';
import type { LocalTenant } from '../tenant.ts';
import type { TaskRecord } from '../types.ts';
import { madeDefinition } from './creators.ts';
import { readFilter } from './filter.ts';
import { WAYS, graphAnswer } from './graph.ts';
import { TASK_FIELDS, answerOf, taskListing } from './listings.ts';
import { pageOf } from './paging.ts';
import { patched } from './patch.ts';
import { bodyOf, taskRoutes } from './tasks.ts';
import { userOf } from './user.ts';

/** The operations of the scheduling dialect: those of both, and what only it has. */
export function schedulingRoutes(tenant: LocalTenant): Hono {
  const { store } = tenant;
  const routes = taskRoutes(tenant, 'scheduling');
  const id = (context: Context): string => context.req.param('id')!;
  const taskOf = (context: Context): TaskRecord => tenant.taskFor(id(context), userOf(context));
  const list = (context: Context, tasks: Iterable<TaskRecord>): Response => {
    const { filter: text, resourceId } = context.req.query();
    const filter = text ? readFilter(text, [...TASK_FIELDS.keys()]) : () => true;
    const found = [...tasks].filter((task) => {
      return (
        (!resourceId || task.definition['resourceId'] === resourceId) &&
        filter((field) => TASK_FIELDS.get(field)!(store, task))
      );
    });
    return context.json(pageOf(context, found, taskListing(store, 'scheduling')));
  };

  routes.get('/', (context) => list(context, tenant.tasksFor(userOf(context))));
  routes.patch('/:id', async (context) => {
    const patch = await bodyOf(context);
    const next = patched(taskOf(context).definition, patch);
    return context.json(
      answerOf(store, await tenant.replace(id(context), next, 'scheduling', userOf(context)), 'scheduling'),
    );
  });
  for (const way of WAYS) {
    routes.get(`/:id/graphs/${way}`, (context) => context.json(graphAnswer(context, store, taskOf(context), way)));
  }
  routes.get('/:id/graphs/children', (context) => list(context, store.downstreamsOf(taskOf(context).id)));
  routes.get('/:id/graphs/parents', (context) => list(context, store.upstreamsOf(taskOf(context))));
  routes.post(
    '/resources/:id/actions/reload/:kind{on-time-schedule|on-task-event|on-dataset-updated}',
    async (context) => {
      const definition = madeDefinition(tenant, id(context), context.req.param('kind'), await bodyOf(context));
      return context.json(
        answerOf(store, await tenant.create(definition, 'scheduling', userOf(context)), 'scheduling'),
        201,
      );
    },
  );
  return routes;
}

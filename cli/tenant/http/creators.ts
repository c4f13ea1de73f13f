import type { Json, JsonObject } from '../../../lib/index.ts';
import { RUN_FINISHED, isObject, own } from '../../../lib/internal.ts';
import { TenantFault } from '../fault.ts';
import type { LocalTenant } from '../tenant.ts';

const STATUSES = ['succeeded', 'failed', 'any'];

/**
 * The definition that the service makes of a few words: `on-time-schedule` or `on-task-event` on a resource.
 *
 * @throws {TenantFault} CHO-001, CHO-016; CHO-030 for `on-dataset-updated`, as no pipeline updates datasets here.
 */
export function madeDefinition(tenant: LocalTenant, resourceId: string, kind: string, said: unknown): JsonObject {
  if (!isObject(said)) throw new TenantFault('CHO-001', 'The body is not a JSON object.');
  if (kind === 'on-dataset-updated')
    throw new TenantFault(
      'CHO-030',
      'The app uses no dataset that a pipeline produces: there are none in the local tenant.',
    );
  const events = kind === 'on-task-event' ? [eventOf(tenant, said)] : [];
  const pick = (keys: readonly string[]): JsonObject =>
    Object.fromEntries(keys.flatMap((key): [string, Json][] => (Object.hasOwn(said, key) ? [[key, said[key]!]] : [])));
  const functionRef = { refName: 'app.reload', arguments: { appId: resourceId, partial: false } };
  const onEvents = [{ eventRefs: events.map(({ name }) => name!), actions: [{ name: 'app.reload', functionRef }] }];
  return {
    ...pick(['name', 'description', 'enabled']),
    specVersion: '1.16.0',
    version: '1.0.0',
    ...(kind === 'on-time-schedule'
      ? { start: { stateName: 'Reload', schedule: pick(['recurrence', 'timezone', 'startDateTime', 'endDateTime']) } }
      : {}),
    events,
    states: [{ name: 'Reload', type: 'EVENT', end: true, exclusive: true, onEvents }],
  };
}

/** What names the upstream: its space and its app too, as the service adds them. */
function eventOf(tenant: LocalTenant, said: JsonObject): JsonObject {
  const [id, status] = [own(said, 'onTaskId'), own(said, 'onTaskStatus')];
  const upstream = typeof id === 'string' ? tenant.store.tasks.get(id) : undefined;
  if (!upstream) throw new TenantFault('CHO-016', 'onTaskId is the id of no task in this tenant.');
  if (typeof status !== 'string' || !STATUSES.includes(status.toLowerCase()))
    throw new TenantFault('CHO-001', `onTaskStatus takes ${STATUSES.join(', ')}.`);
  const spaceId = own(upstream.definition['metadata'] as JsonObject, 'spaceId');
  const pairs: [string, Json | undefined][] = [
    ['id', upstream.id],
    ['status', status.toLowerCase() === 'any' ? undefined : status.toUpperCase()],
    ['spaceId', spaceId === '' ? undefined : spaceId],
    ['appId', own(upstream.definition, 'resourceId')],
  ];
  const correlation = pairs.flatMap(([contextAttributeName, value]) =>
    value === undefined ? [] : [{ contextAttributeName, contextAttributeValue: value }],
  );
  return { name: `task-${status.toLowerCase()}`, ...RUN_FINISHED, correlation };
}

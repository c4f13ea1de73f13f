import { type Context, Hono } from 'hono';
import { type AuditEvent, TASK_EVENT_SOURCE } from '../audits/auditLog.ts';
import { TenantFault } from '../fault.ts';
import { TENANT_ID } from '../metadata.ts';
import type { LocalTenant } from '../tenant.ts';
import { type Listing, pageOf } from './paging.ts';
import { userOf } from './user.ts';

/** Audit events (`GetByIDResult` of @qlik/api/audits). */
const EVENTS: Listing<AuditEvent> = {
  cursor: 'next',
  fields: new Map<string, (event: AuditEvent) => string>([
    ['eventTime', ({ at }) => at],
    ['eventType', ({ type }) => type],
    ['source', () => TASK_EVENT_SOURCE],
  ]),
  defaultSort: '-eventTime',
  id: ({ id }) => id,
  answer: ({ id, type, at, user, taskId, taskName }) => ({
    id,
    eventId: id,
    eventType: type,
    eventTypeVersion: '1.0.0',
    eventTime: at,
    source: TASK_EVENT_SOURCE,
    contentType: 'application/json',
    tenantId: TENANT_ID,
    userId: user,
    data: { id: taskId, name: taskName },
  }),
};

/** `/api/v1/audits`, which admins may read. */
export function auditRoutes({ audits, catalogue }: LocalTenant): Hono {
  const routes = new Hono();
  routes.get('/', (context) => {
    const { role } = catalogue.person(userOf(context));
    if (role !== 'admin' && role !== 'local')
      throw new TenantFault('CHO-003', 'You do not have permission to read audit events.');
    return context.json(pageOf(context, audits.events.filter(eventFilter(context)), EVENTS));
  });
  return routes;
}

function eventFilter(context: Context): (event: AuditEvent) => boolean {
  const { eventTime, eventType, source, userId, id } = context.req.query();
  const isInTime = timeFilter(eventTime);
  return (event) =>
    isInTime(event) &&
    (!eventType || event.type === eventType) &&
    (!source || source === TASK_EVENT_SOURCE) &&
    (!userId || event.user === userId) &&
    (!id || id.split(',').includes(event.id));
}

/** `2026-07-14T18:41:15.00Z/2026-07-14T18:41:15.99Z`: both ends belong to it. */
function timeFilter(interval: string | undefined): (event: AuditEvent) => boolean {
  if (!interval) return () => true;
  const [start = NaN, end = NaN, ...rest] = interval.split('/').map((text) => Date.parse(text));
  if (Number.isNaN(start) || Number.isNaN(end) || rest.length > 0)
    throw new TenantFault('CHO-001', `eventTime takes two times as START/END, not ${JSON.stringify(interval)}.`);
  return ({ at }) => Date.parse(at) >= start && Date.parse(at) <= end;
}

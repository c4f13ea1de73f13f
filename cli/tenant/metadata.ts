import { randomUUID } from 'node:crypto';
import { resourceOf } from '../../lib/editor/index.ts';
import type { Dialect, Json, JsonObject } from '../../lib/index.ts';
import { isObject, own } from '../../lib/internal.ts';
import type { RunRecord, TaskRecord } from './types.ts';

/** The id of the one tenant that there is. */
export const TENANT_ID = 'local';

/** Who asks, and when. */
export interface Author {
  readonly user: string;
  readonly at: string;
}

/** What the service writes itself. It is kept from what was there, never taken from the caller. */
const KEPT = ['createdAt', 'createdBy', 'migratedFrom', 'orchestration'];

/**
 * A definition as the tenant keeps it: what the caller may say, and what only the tenant says. Whoever writes a task
 * owns it from then on.
 *
 * @param before - The task that this one takes the place of.
 */
export function asKept(
  body: JsonObject,
  id: string,
  author: Author,
  before: TaskRecord | null,
  migratedFrom?: string,
): JsonObject {
  const said = own(body, 'metadata');
  const old = before ? own(before.definition, 'metadata') : undefined;
  const from = (object: Json | undefined, keys: readonly string[]): [string, Json][] =>
    isObject(object)
      ? keys.flatMap((key): [string, Json][] => (Object.hasOwn(object, key) ? [[key, object[key]!]] : []))
      : [];
  const enabled = own(body, 'enabled') === true;
  const metadata = Object.fromEntries([
    ['usage', 'ANALYTICS'],
    ...from(said, ['usage', 'spaceId']),
    ['ownerId', author.user],
    ['tenantId', TENANT_ID],
    ['createdAt', author.at],
    ['createdBy', author.user],
    ['orchestration', { id: randomUUID(), type: 3 }],
    ...from(old, KEPT),
    ...(migratedFrom === undefined ? [] : [['migratedFrom', migratedFrom]]),
    ['updatedAt', author.at],
    ['updatedBy', author.user],
    ...(before && !enabled ? [['disabledCode', disabledCode(old, own(before.definition, 'enabled') === true)]] : []),
  ]) as JsonObject;
  const rest = Object.entries(body).filter(([key]) => !['id', 'enabled', 'metadata', 'resourceId'].includes(key));
  return Object.fromEntries([
    ['id', id],
    ...rest,
    ['enabled', enabled],
    ['metadata', metadata],
    ['resourceId', resourceOf(body)!],
  ]);
}

/** Why a task is off that was just written so: a code that it had stays. */
function disabledCode(old: Json | undefined, wasEnabled: boolean): Json {
  const code = isObject(old) ? own(old, 'disabledCode') : undefined;
  return !wasEnabled && code !== undefined ? code : 'MANUALLY';
}

/** A task as a dialect answers it. The last run stands with `scheduling` alone; `v1` has no `updatedBy` either. */
export function taskAnswer(
  { definition }: TaskRecord,
  dialect: Dialect,
  lastRun: RunRecord | undefined,
  topology: JsonObject,
): JsonObject {
  const { updatedBy, ...metadata } = definition['metadata'] as JsonObject;
  if (dialect === 'v1') return { ...definition, metadata };
  const orchestration = { ...(metadata['orchestration'] as JsonObject), ...(lastRun ? lastRunOf(lastRun) : {}) };
  return {
    ...definition,
    metadata: { ...metadata, updatedBy: updatedBy!, orchestration, resourceType: 'app', topology },
  };
}

function lastRunOf(run: RunRecord): JsonObject {
  const { id, status, startedAt, endedAt, executedAs, workerId, triggeredBy } = run;
  const ended: JsonObject = endedAt === null ? {} : { endedAt };
  const attrs: JsonObject = {
    last_run_status: status,
    last_run_startedAt: startedAt,
    last_run_worker_type: 'reloads',
    ...(endedAt === null ? {} : { last_run_endedAt: endedAt }),
  };
  return {
    attrs,
    lastRun: { id, status, startedAt, ...ended, executedAs, workerId, workerType: 'reloads', triggeredBy },
  };
}

/** A run as both dialects answer it. */
export function runAnswer(run: RunRecord): JsonObject {
  const {
    id,
    status,
    startedAt,
    endedAt,
    executedAs,
    workerId,
    triggeredBy,
    taskId,
    taskName,
    actionId,
    resourceId,
    taskMeta,
  } = run;
  return {
    id,
    status,
    startedAt,
    ...(endedAt === null ? {} : { endedAt }),
    executedAs,
    workerId,
    workerType: 'reloads',
    triggeredBy,
    taskId,
    taskName,
    actionId,
    resourceId,
    taskMeta,
  };
}

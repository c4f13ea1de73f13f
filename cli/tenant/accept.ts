import { FIELDS, getIn, validateTask, resourceOf } from '../../lib/editor/index.ts';
import type { Dialect, Json, JsonObject } from '../../lib/index.ts';
import { isArray, isObject, own } from '../../lib/internal.ts';
import { DEEPEST, isDeep } from './depth.ts';
import { TenantFault } from './fault.ts';
import type { Schedules } from './schedules.ts';

/** Faults of these kinds are refused: words that a schema does not list may be newer than it. */
const REFUSED = ['required', 'type', 'minItems'];

type ScheduleFault = Schedules['scheduleFault'];

/**
 * A body as a definition that the tenant takes.
 *
 * @throws {TenantFault} CHO-001 or CHO-017, as the service does.
 */
export function acceptDefinition(
  body: unknown,
  dialect: Dialect,
  scheduleFault: ScheduleFault,
  now: string,
): JsonObject {
  if (!isObject(body)) throw new TenantFault('CHO-001', 'The body is not a JSON object.');
  if (isDeep(body)) throw new TenantFault('CHO-001', `The body is nested more than ${DEEPEST} levels deep.`);
  const name = own(body, 'name');
  if (typeof name !== 'string' || name.trim() === '') throw new TenantFault('CHO-001', 'The task has no name.');
  oneOf(own(body, 'states'), 'states');
  const groups = oneOf(getIn(body, ['states', 0, 'onEvents']), 'onEvents');
  oneOf(getIn(groups, [0, 'actions']), 'Actions');
  if (Object.hasOwn(body, 'start')) acceptSchedule(body, scheduleFault, now);
  const fault = validateTask(body, dialect).find(({ keyword }) => REFUSED.includes(keyword));
  if (fault) throw new TenantFault('CHO-001', `${fault.path === '' ? 'The task' : fault.path}: ${fault.message}`);
  if (resourceOf(body) === null)
    throw new TenantFault('CHO-001', `The action names no app: ${FIELDS.appId.join('.')} is empty.`);
  return body;
}

function acceptSchedule(body: JsonObject, scheduleFault: ScheduleFault, now: string): void {
  const schedule = getIn(body, ['start', 'schedule']);
  if (schedule === undefined)
    throw new TenantFault('CHO-001', 'Start has no StartdefOneOf field: its schedule is missing.');
  const fault = scheduleFault(schedule, now);
  if (fault !== null) throw new TenantFault('CHO-017', `The schedule is rejected: ${fault}`);
}

function oneOf(list: Json | undefined, what: string): readonly Json[] {
  const count = isArray(list) ? list.length : 0;
  if (count !== 1) throw new TenantFault('CHO-001', `task has ${count} ${what} instead of 1`);
  return list as readonly Json[];
}

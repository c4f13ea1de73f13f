import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';

/** Something that programs around the service write, and that is not a task definition. */
interface Kind {
  readonly is: (value: JsonObject) => boolean;
  /** What it is, and where to go from there. */
  readonly says: string;
}

/** What every task definition has one of: an object that has it is opened, whatever else it has. */
const TASK_ONLY = ['states', 'events', 'start'];

const LEGACY =
  'a reload task of the former API (/v1/reload-tasks), not of the Tasks API. Make a task of it with POST ' +
  '/api/v1/tasks?migrateFrom=ID, and open what that answers.';
const RUN = 'a run of a task, not its definition. GET /api/v1/tasks lists the definitions.';
const GRAPH = 'a graph of tasks, which names tasks and does not define them. GET /api/v1/tasks lists the definitions.';
const QRS =
  'an object of the Qlik Sense Repository Service (QRS) of a client-managed site. Taskloom opens definitions of the ' +
  'Tasks API in Qlik Cloud.';
const EVENT =
  'an event that the service sent about a task, not its definition. GET /api/v1/tasks lists the definitions.';
const PATCH =
  'a JSON Patch (RFC 6902), which changes a task and does not define one. GET /api/v1/tasks lists the definitions.';
const ANSWER = 'an answer of the service that holds no task.';

const KINDS: readonly Kind[] = [
  {
    says: QRS,
    is: (value) =>
      has(value, 'schemaPath') ||
      isList(value, 'compositeEvents') ||
      isList(value, 'schemaEvents') ||
      (has(value, 'taskType') && isAt(value, 'app')) ||
      isAt(value, 'reloadTask'),
  },
  { says: GRAPH, is: (value) => isList(value, 'vertices') && isList(value, 'edges') },
  {
    says: RUN,
    is: (value) =>
      (has(value, 'taskId') || isAt(value, 'taskMeta')) &&
      some(value, ['triggeredBy', 'workerType', 'workerId', 'endedAt', 'startedAt', 'executedAs']),
  },
  {
    says: LEGACY,
    is: (value) =>
      some(value, ['appId', 'app_id']) &&
      (isList(value, 'recurrence') ||
        some(value, [
          'autoReload',
          'auto_reload',
          'autoReloadPartial',
          'auto_reload_partial',
          'fortressId',
          'nextExecutionTime',
        ])),
  },
  { says: EVENT, is: (value) => has(value, 'specversion') && has(value, 'type') && has(value, 'source') },
  { says: PATCH, is: (value) => has(value, 'op') && has(value, 'path') && !has(value, 'name') },
  {
    says: ANSWER,
    is: (value) =>
      isFaults(own(value, 'errors')) ||
      (has(value, 'traceId') && !has(value, 'name')) ||
      (some(value, ['code', 'status_code']) && has(value, 'message') && !has(value, 'name')),
  },
];

/**
 * What an object is that other programs write and that is not a task definition: a legacy reload task, a run, a graph,
 * an object of a client-managed site, an error. `null` for all else.
 *
 * @example sayOtherKind({ appId: '1', recurrence: ['RRULE:FREQ=DAILY'] }) // 'a reload task of the former API …'
 */
export function sayOtherKind(definition: JsonObject): string | null {
  if (some(definition, TASK_ONLY)) return null;
  return KINDS.find(({ is }) => is(definition))?.says ?? null;
}

function has(value: JsonObject, key: string): boolean {
  return Object.hasOwn(value, key);
}

function some(value: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => has(value, key));
}

function isList(value: JsonObject, key: string): boolean {
  return isArray(own(value, key));
}

function isAt(value: JsonObject, key: string): boolean {
  return isObject(own(value, key));
}

/** A list of errors as the service answers them. */
function isFaults(value: Json | undefined): boolean {
  return (
    isArray(value) &&
    value.length > 0 &&
    value.every((each) => isObject(each) && has(each, 'code') && some(each, ['title', 'detail']))
  );
}

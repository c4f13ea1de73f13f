import type { Dialect } from '../../../lib/index.ts';
import { USAGES } from '../../../lib/internal.ts';
import type { Editable } from './official.ts';

type Schemas = Record<string, Editable>;

/** One place where the service is documented to differ from Serverless Workflow 0.8. */
export interface Patch {
  readonly name: string;
  readonly reason: string;
  apply(schemas: Schemas, dialect: Dialect): void;
}

const text = { type: 'string' };

/** The keys of `Task` in @qlik/api. */
const TASK_KEYS = [
  'id',
  'key',
  'name',
  'start',
  'events',
  'states',
  'enabled',
  'version',
  'metadata',
  'keepActive',
  'resourceId',
  'annotations',
  'description',
  'specVersion',
];

function workflow(schemas: Schemas): Editable {
  return schemas['workflow.json']!;
}

function part(schemas: Schemas, name: string): Editable {
  return workflow(schemas)['definitions'][name];
}

function event(schemas: Schemas): Editable {
  return schemas['events.json']!['definitions']['eventdef'];
}

function bothCases(words: readonly string[]): string[] {
  return words.flatMap((word) => [word.toUpperCase(), word.toLowerCase()]);
}

/** Loosened or tightened where @qlik/api 2.19 or qlik.dev says so, and where 0.8 lets everything pass. */
export const PATCHES: readonly Patch[] = [
  {
    name: 'identity',
    reason: 'Task: name and specVersion are required; id is assigned, key is an expression',
    apply(schemas) {
      delete workflow(schemas)['oneOf'];
      workflow(schemas)['required'] = ['name', 'specVersion', 'states'];
    },
  },
  {
    name: 'ownKeys',
    reason: 'Task adds enabled and resourceId, and has no functions, retries, errors, secrets, auth or constants',
    apply(schemas) {
      const all = { ...workflow(schemas)['properties'], enabled: { type: 'boolean' }, resourceId: text };
      workflow(schemas)['properties'] = Object.fromEntries(TASK_KEYS.map((key) => [key, all[key]]));
      workflow(schemas)['additionalProperties'] = false;
    },
  },
  {
    name: 'metadata',
    reason: 'TaskMetadata holds objects too; 0.8 has texts alone',
    apply(schemas) {
      workflow(schemas)['properties']['metadata'] = { type: 'object', properties: { usage: { enum: [...USAGES] } } };
    },
  },
  {
    name: 'oneEventState',
    reason: 'Task.states is Eventstate[]; the service refuses "0 states instead of 1" (migration guide)',
    apply(schemas) {
      const states = workflow(schemas)['properties']['states'];
      Object.assign(states, { items: { $ref: '#/definitions/eventstate' }, minItems: 1, maxItems: 1 });
    },
  },
  {
    name: 'oneAction',
    reason: 'the service refuses "0 Actions instead of 1" (migration guide)',
    apply(schemas) {
      part(schemas, 'onevents')['required'] = ['eventRefs', 'actions'];
      Object.assign(part(schemas, 'onevents')['properties']['actions'], { minItems: 1, maxItems: 1 });
    },
  },
  {
    name: 'oneGroupAtLeast',
    reason: 'closes a gap of 0.8: an empty onEvents passes there, and the task could never run',
    apply(schemas) {
      part(schemas, 'eventstate')['properties']['onEvents']['minItems'] = 1;
    },
  },
  {
    name: 'stateType',
    reason: 'Eventstate.type is "EVENT", the examples write "event"',
    apply(schemas) {
      part(schemas, 'eventstate')['properties']['type'] = { enum: bothCases(['event']) };
    },
  },
  {
    name: 'ends',
    reason: 'Eventstate has no transition; End is a boolean, and only true ends a lone state',
    apply(schemas) {
      const state = part(schemas, 'eventstate');
      delete state['oneOf'];
      const gone = ['transition', 'onErrors', 'stateDataFilter', 'metadata', 'id'];
      for (const key of gone) delete state['properties'][key];
      state['required'] = ['name', 'type', 'onEvents', 'end'];
      state['properties']['end'] = { const: true };
    },
  },
  {
    name: 'timeouts',
    reason: 'Eventstate.timeouts are texts; closes a gap of 0.8, which lets unknown keys pass here',
    apply(schemas) {
      const keys = ['eventTimeout', 'stateExecTimeout', 'actionExecTimeout'];
      part(schemas, 'eventstate')['properties']['timeouts'] = {
        type: 'object',
        properties: Object.fromEntries(keys.map((key) => [key, text])),
        additionalProperties: false,
      };
    },
  },
  {
    name: 'actionMode',
    reason: 'Onevents.actionMode is in capitals',
    apply(schemas) {
      const properties = part(schemas, 'onevents')['properties'];
      properties['actionMode'] = { enum: bothCases(['sequential', 'parallel']) };
      delete properties['eventDataFilter'];
    },
  },
  {
    name: 'emptyRefs',
    reason: 'a task that no event starts is written with eventRefs: [] (migration guide)',
    apply(schemas) {
      delete part(schemas, 'onevents')['properties']['eventRefs']['minItems'];
    },
  },
  {
    name: 'reload',
    reason: 'Functionref.refName is "app.reload" alone and is declared nowhere; invoke is in capitals',
    apply(schemas) {
      const action = part(schemas, 'action');
      for (const key of ['id', 'sleep', 'eventRef', 'subFlowRef', 'actionDataFilter']) delete action['properties'][key];
      delete action['oneOf'];
      action['required'] = ['functionRef'];
      const [name, object] = part(schemas, 'functionref')['oneOf'];
      name['enum'] = ['app.reload'];
      object.properties.refName = { enum: ['app.reload'] };
      object.properties.invoke = { enum: bothCases(['sync', 'async']) };
    },
  },
  {
    name: 'start',
    reason: 'Startdef is an object only, and needs its schedule, not its stateName',
    apply(schemas) {
      const [, object] = part(schemas, 'startdef')['oneOf'];
      workflow(schemas)['definitions']['startdef'] = { ...object, required: ['schedule'] };
    },
  },
  {
    name: 'schedule',
    reason: 'Schedule adds recurrence, startDateTime and endDateTime; the three ways to repeat exclude each other',
    apply(schemas) {
      const [, object] = part(schemas, 'schedule')['oneOf'];
      Object.assign(object.properties, { recurrence: text, startDateTime: text, endDateTime: text });
      object.oneOf = ['interval', 'cron', 'recurrence'].map((key) => ({ required: [key] }));
    },
  },
  {
    name: 'events',
    reason: 'Eventdef knows no kind and only the types and sources of its dialect; events may be empty',
    apply(schemas, dialect) {
      const [, list] = schemas['events.json']!['events'].oneOf;
      delete list.minItems;
      schemas['events.json']!['events'] = list;
      const definition = event(schemas);
      for (const key of ['if', 'then', 'else']) delete definition[key];
      definition['required'] = ['name', 'source', 'type'];
      for (const key of ['kind', 'metadata']) delete definition['properties'][key];
      const more = dialect === 'scheduling';
      const types = ['com.qlik.v1.task.run.finished', ...(more ? ['com.qlik/active-analytics-orch'] : [])];
      const sources = ['system-events.task', ...(more ? ['dataset.updated'] : [])];
      Object.assign(definition['properties'], { type: { enum: types }, source: { enum: sources } });
    },
  },
  {
    name: 'correlation',
    reason: 'CorrelationDef knows only the attributes of its dialect',
    apply(schemas, dialect) {
      const more = dialect === 'scheduling' ? ['appId', 'spaceId', 'datasetId'] : [];
      const { properties } = schemas['events.json']!['definitions']['correlationDef'];
      properties.contextAttributeName = { enum: ['id', 'status', ...more] };
    },
  },
];

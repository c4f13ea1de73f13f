import { DIALECTS, type Dialect } from '../../model/dialect.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import { MAX_DEPTH } from '../../text/index.ts';
import { CHAIN_KEYS, EDGE_KEYS, TASK_KEYS } from './types.ts';

/** A plain chain whose shape is sound: what it says may still be wrong. */
export interface ShapedChain {
  readonly dialect: Dialect;
  readonly tasks: readonly JsonObject[];
  readonly edges: readonly JsonObject[];
}

type Kind = 'string' | 'boolean';

/** Checks shape and keys. `report` gets one sentence a fault, with its place. */
export function shapeOf(value: Json, report: (fault: string) => void): ShapedChain | null {
  if (!isObject(value)) {
    report('A chain is an object with "tasks" and "edges".');
    return null;
  }
  rejectUnknown(value, CHAIN_KEYS, 'the chain', report);
  const dialect = Object.hasOwn(value, 'dialect') ? value['dialect']! : 'v1';
  if (!DIALECTS.includes(dialect as Dialect))
    report(`dialect: ${JSON.stringify(dialect)} is neither "v1" nor "scheduling".`);
  const tasks = objects(value, 'tasks', report);
  const edges = objects(value, 'edges', report);
  tasks.forEach((task, index) => checkTask(task, `tasks[${index}]`, report));
  edges.forEach((edge, index) => checkEdge(edge, `edges[${index}]`, report));
  return { dialect: dialect as Dialect, tasks, edges };
}

function objects(value: JsonObject, key: string, report: (fault: string) => void): readonly JsonObject[] {
  const list = Object.hasOwn(value, key) ? value[key]! : [];
  if (!isArray(list)) {
    report(`${key}: expected a list.`);
    return [];
  }
  list.forEach((item, index) => isObject(item) || report(`${key}[${index}]: expected an object.`));
  return list.filter(isObject);
}

/** What a task may say, and what each of that is. */
const KINDS: readonly (readonly [key: string, kind: Kind])[] = [
  ['id', 'string'],
  ['name', 'string'],
  ['appId', 'string'],
  ['app', 'string'],
  ['spaceId', 'string'],
  ['space', 'string'],
  ['enabled', 'boolean'],
  ['external', 'boolean'],
];

function checkTask(task: JsonObject, place: string, report: (fault: string) => void): void {
  rejectUnknown(task, TASK_KEYS, place, report);
  const external = own(task, 'external') === true;
  for (const [key, kind] of KINDS) expectKind(task, key, kind, place, report);
  expectFilled(task, ['id', 'name'], place, report);
  expectSchedule(task, place, report);
  const hasApp = own(task, 'app') !== undefined;
  const required = external ? ['id'] : hasApp ? ['name'] : ['name', 'appId'];
  for (const key of required) if (own(task, key) === undefined) report(`${place}: "${key}" is missing.`);
  expectOneOf(task, 'join', ['any', 'all'], place, report);
  expectOneOf(task, 'trigger', ['schedule', 'event', 'dataset', 'manual'], place, report);
}

function checkEdge(edge: JsonObject, place: string, report: (fault: string) => void): void {
  rejectUnknown(edge, EDGE_KEYS, place, report);
  for (const key of ['source', 'target']) {
    if (own(edge, key) === undefined) report(`${place}: "${key}" is missing.`);
    expectKind(edge, key, 'string', place, report);
  }
  expectKind(edge, 'status', 'string', place, report);
  expectFilled(edge, ['source', 'target', 'status'], place, report);
}

function rejectUnknown(
  object: JsonObject,
  known: readonly string[],
  place: string,
  report: (fault: string) => void,
): void {
  for (const key of Object.keys(object)) {
    if (!known.includes(key))
      report(`${place}: the key ${JSON.stringify(key)} is not known; known are ${known.join(', ')}.`);
  }
}

function expectKind(object: JsonObject, key: string, kind: Kind, place: string, report: (fault: string) => void): void {
  const value = own(object, key);
  const right = value === undefined || typeof value === kind;
  if (!right) report(`${place}.${key}: ${kind === 'string' ? 'a string' : 'true or false'} is expected.`);
}

function expectFilled(
  object: JsonObject,
  keys: readonly string[],
  place: string,
  report: (fault: string) => void,
): void {
  for (const key of keys) if (own(object, key) === '') report(`${place}.${key}: must not be empty.`);
}

function expectOneOf(
  object: JsonObject,
  key: string,
  values: readonly string[],
  place: string,
  report: (fault: string) => void,
): void {
  const value = own(object, key);
  if (value !== undefined && !values.includes(value as string)) {
    report(`${place}.${key}: ${JSON.stringify(value)} is none of ${values.join(', ')}.`);
  }
}

/** What is written around a schedule nests too: the file, its list, the task and its start. */
const MAX_SCHEDULE_DEPTH = MAX_DEPTH - 5;

function isDeeperThan(value: Json, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((each: Json) => isDeeperThan(each, most - 1));
}

function expectSchedule(task: JsonObject, place: string, report: (fault: string) => void): void {
  const schedule = own(task, 'schedule');
  const right = schedule === undefined || isObject(schedule) || (typeof schedule === 'string' && schedule !== '');
  if (!right) report(`${place}.schedule: a recurrence rule, or an object like that of start.schedule, is expected.`);
  else if (schedule !== undefined && isDeeperThan(schedule, MAX_SCHEDULE_DEPTH))
    report(`${place}.schedule: this is nested deeper than ${MAX_SCHEDULE_DEPTH} levels, more than can be written.`);
}

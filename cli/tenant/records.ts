import type { Json, JsonObject, Result } from '../../lib/index.ts';
import { isArray, isObject, ok, own, refuser } from '../../lib/internal.ts';
import { DEEPEST, isDeep } from './depth.ts';
import type { RunRecord, TaskRecord } from './types.ts';

/** A record as it was read from the disk, or why it cannot be read. */
export type ReadRecord<T> = Result<T>;

type Check = (value: Json | undefined) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isNumber: Check = (value) => Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const isTextOrNull: Check = orNull(isText);
const listOf =
  (check: Check): Check =>
  (value) =>
    isArray(value) && value.every(check);
const isArrival: Check = (value) => isObject(value) && ['name', 'runId', 'at'].every((key) => isText(own(value, key)));

const OF_TASK: ReadonlyMap<keyof TaskRecord, Check> = new Map<keyof TaskRecord, Check>([
  [
    'definition',
    (value) =>
      isObject(value) &&
      isText(own(value, 'name')) &&
      isText(own(value, 'resourceId')) &&
      isObject(own(value, 'metadata')),
  ],
  ['waiting', listOf(isArrival)],
  ['runs', isCount],
  ['recent', listOf(isText)],
  ['due', orNull(isNumber)],
]);

const OF_RUN: ReadonlyMap<keyof RunRecord, Check> = new Map<keyof RunRecord, Check>([
  ['order', isCount],
  ['taskId', isText],
  ['taskName', isText],
  ['resourceId', isText],
  ['actionId', isText],
  ['workerId', isText],
  ['triggeredBy', isText],
  ['executedAs', isText],
  ['status', oneOf('RUNNING', 'SUCCEEDED', 'FAILED')],
  ['startedAt', isTime],
  ['endedAt', orNull(isTime)],
  ['taskMeta', isObject],
  ['endsAt', isNumber],
  ['outcome', oneOf('SUCCEEDED', 'FAILED')],
  ['consumed', listOf(isArrival)],
  ['partial', (value) => typeof value === 'boolean'],
  ['cutOff', orNull(isText)],
]);

/** What is wrong with a record, as the end of a sentence. */
const refuse = refuser({
  'no-json': () => 'it is not JSON',
  'no-object': () => 'it is not a JSON object',
  'too-deep': () => 'it is nested too deep',
  'other-id': () => 'it has another id than its key',
  'other-definition-id': () => 'its definition has another id',
  unfit: ({ name }: { readonly name: string }) => `${JSON.stringify(name)} is missing in it, or not what it should be`,
  'no-time': () => 'it is not a time',
});

/** Later than this no clock is. */
const LATEST = Date.parse('9999-01-01T00:00:00Z');

/** @param id - What its key says that it is. */
export function readTask(bytes: Uint8Array, id: string): ReadRecord<TaskRecord> {
  const read = readObject(bytes, id, OF_TASK);
  if (!read.ok) return read;
  const record = read.value as unknown as TaskRecord;
  return record.definition['id'] === id ? ok(record) : refuse('other-definition-id');
}

/** @param id - What its key says that it is. */
export function readRun(bytes: Uint8Array, id: string): ReadRecord<RunRecord> {
  return readObject(bytes, id, OF_RUN) as ReadRecord<RunRecord>;
}

/** The latest time that was written, in milliseconds since 1970. */
export function readTime(bytes: Uint8Array): ReadRecord<number> {
  const value = readJson(bytes);
  return isCount(value) && (value as number) < LATEST ? ok(value as number) : refuse('no-time');
}

/** A record that is an object with its id, and whose fields are what they should be. */
export function readObject(bytes: Uint8Array, id: string, checks: ReadonlyMap<string, Check>): ReadRecord<JsonObject> {
  const value = readJson(bytes);
  if (value === undefined) return refuse('no-json');
  if (!isObject(value)) return refuse('no-object');
  if (isDeep(value, DEEPEST + 2)) return refuse('too-deep');
  if (own(value, 'id') !== id) return refuse('other-id');
  for (const [name, fits] of checks) if (!fits(own(value, name))) return refuse('unfit', { name });
  return ok(value);
}

function readJson(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}

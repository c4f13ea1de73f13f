import { type ReadRecord, isTextOrNull, isText, isTime, oneOf, readObject } from '../records.ts';
import type { AppRecord, PersonRecord, SpaceRecord } from './types.ts';

const OF_APP = new Map([
  ['name', isText],
  ['usage', isText],
  ['spaceId', isTextOrNull],
  ['ownerId', isText],
  ['createdAt', isTime],
]);

const OF_SPACE = new Map([
  ['name', isText],
  ['kind', oneOf('shared', 'managed')],
  ['ownerId', isText],
]);

const OF_PERSON = new Map([
  ['name', isText],
  ['email', isText],
  ['role', oneOf('admin', 'owner', 'reader', 'local')],
  ['token', isTextOrNull],
]);

/** @param id - What its key says that it is. */
export function readAppRecord(bytes: Uint8Array, id: string): ReadRecord<AppRecord> {
  return readObject(bytes, id, OF_APP) as ReadRecord<AppRecord>;
}

/** @param id - What its key says that it is. */
export function readSpaceRecord(bytes: Uint8Array, id: string): ReadRecord<SpaceRecord> {
  return readObject(bytes, id, OF_SPACE) as ReadRecord<SpaceRecord>;
}

/** @param id - What its key says that it is. */
export function readPersonRecord(bytes: Uint8Array, id: string): ReadRecord<PersonRecord> {
  return readObject(bytes, id, OF_PERSON) as ReadRecord<PersonRecord>;
}

import { type JsonObject, fromEntries, isObject, own, withKey, withoutKey } from './json.ts';

/**
 * Keys of a definition that the service writes: `id` is read-only, and a `resourceId` that is sent is ignored
 * and derived from `states` (`Task` of @qlik/api).
 */
export const SERVER_KEYS: readonly string[] = ['id', 'resourceId'];

/**
 * Keys of `metadata` that the service writes (`TaskMetadata` of both modules of @qlik/api). `updatedBy` is in
 * no type, but tasks can be filtered by it. `usage` and `spaceId` are the caller's; any other key may be.
 */
export const SERVER_METADATA: readonly string[] = [
  'createdAt',
  'createdBy',
  'deletedAt',
  'disabledCode',
  'migratedFrom',
  'orchestration',
  'ownerId',
  'resourceName',
  'resourceSubType',
  'resourceType',
  'scriptOwnerId',
  'spaceType',
  'tenantId',
  'topology',
  'trigger',
  'updatedAt',
  'updatedBy',
];

/** `definition` without all that the service writes; a `metadata` of nothing else goes as a whole. */
export function withoutServerOwned(definition: JsonObject): JsonObject {
  const kept = fromEntries(Object.entries(definition).filter(([key]) => !SERVER_KEYS.includes(key)));
  const metadata = own(kept, 'metadata');
  if (!isObject(metadata)) return kept;
  const entries = Object.entries(metadata).filter(([key]) => !SERVER_METADATA.includes(key));
  const emptied = entries.length === 0 && Object.keys(metadata).length > 0;
  return emptied ? withoutKey(kept, 'metadata') : withKey(kept, 'metadata', fromEntries(entries));
}

import { USAGES } from '../../compiler/vocabulary.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import type { CatalogueApp, CataloguePerson, CatalogueSpace } from './types.ts';

/**
 * What the subtype of an item says of its usage where its attributes say nothing. The service's examples of runs show
 * an app of the subtype `script`; the other words are those of `usage`, in the spelling of subtypes.
 */
const USAGE_OF_SUBTYPE: ReadonlyMap<string, string> = new Map([
  ['', 'ANALYTICS'],
  ['script', 'DATA_PREPARATION'],
  ['dataflow-prep', 'DATAFLOW_PREP'],
  ['single-table-prep', 'SINGLE_TABLE_PREP'],
]);

/** Roles in a space that only let its holder look (`RoleType` of @qlik/api/spaces). */
const LOOKING_ROLES: readonly string[] = ['consumer', 'basicconsumer', 'dataconsumer', 'datapreview'];

/**
 * An item of a tenant as an app (`ItemResultResponseBody` of @qlik/api/items).
 *
 * @returns `null` for an item that names no resource.
 */
export function readApp(item: JsonObject): CatalogueApp | null {
  const id = textIn(item, 'resourceId');
  if (id === '') return null;
  const actions = actionsOf(item);
  return {
    id,
    name: textIn(item, 'name'),
    usage: usageOf(item),
    spaceId: orNull(textIn(item, 'spaceId')),
    ownerId: orNull(textIn(item, 'ownerId')),
    canReload: actions === null ? null : actions.includes('reload'),
  };
}

/** A space of a tenant (`Space` of @qlik/api/spaces); `null` for one without an id. */
export function readSpace(space: JsonObject): CatalogueSpace | null {
  const id = textIn(space, 'id');
  if (id === '') return null;
  return {
    id,
    name: textIn(space, 'name'),
    kind: textIn(space, 'type'),
    ownerId: orNull(textIn(space, 'ownerId')),
    canEdit: canEdit(own(space, 'meta')),
  };
}

/** A user of a tenant (`User` of @qlik/api/users); `null` for one without an id. */
export function readPerson(user: JsonObject): CataloguePerson | null {
  const id = textIn(user, 'id');
  return id === '' ? null : { id, name: textIn(user, 'name'), email: textIn(user, 'email') };
}

function usageOf(item: JsonObject): string | null {
  const attributes = own(item, 'resourceAttributes');
  const said = isObject(attributes) ? textIn(attributes, 'usage') : '';
  if ((USAGES as readonly string[]).includes(said)) return said;
  return said === '' ? (USAGE_OF_SUBTYPE.get(textIn(item, 'resourceSubType')) ?? null) : null;
}

/** `null` where the tenant was not asked for them, or tells none of anybody. */
function actionsOf(item: JsonObject): readonly Json[] | null {
  const meta = own(item, 'meta');
  const lists = [isObject(meta) ? own(meta, 'actions') : undefined, own(item, 'actions')];
  return lists.filter(isArray).find((list) => list.length > 0) ?? null;
}

function canEdit(meta: Json | undefined): boolean | null {
  if (!isObject(meta)) return null;
  const [roles, actions] = [own(meta, 'roles'), own(meta, 'actions')];
  if (isArray(actions) && actions.includes('update')) return true;
  if (!isArray(roles) || roles.length === 0) return null;
  return !roles.every((role) => typeof role === 'string' && LOOKING_ROLES.includes(role));
}

function textIn(object: JsonObject, key: string): string {
  const value = own(object, key);
  return typeof value === 'string' ? value : '';
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

import type { JsonObject } from '../../../lib/index.ts';
import type { Access } from '../catalogue/access.ts';
import type { AppRecord, PersonRecord, SpaceRecord } from '../catalogue/types.ts';
import { TENANT_ID } from '../metadata.ts';
import type { Listing } from './paging.ts';

/** What kind of item each kind of app is; the word of an analytics app is empty, as most items are of no subtype. */
const SUBTYPE: ReadonlyMap<string, string> = new Map([
  ['ANALYTICS', ''],
  ['DATA_PREPARATION', 'script'],
  ['DATAFLOW_PREP', 'dataflow-prep'],
  ['SINGLE_TABLE_PREP', 'single-table-prep'],
]);

/** The subtype of an app as an item. */
export function subtypeOf({ usage }: AppRecord): string {
  return SUBTYPE.get(usage) ?? '';
}

/** Apps as items (`ItemResultResponseBody` of @qlik/api/items). */
export function itemListing(access: Access, person: PersonRecord, hasActions: boolean): Listing<AppRecord> {
  const answer = (app: AppRecord): JsonObject => {
    const { id, name, usage, spaceId, ownerId, createdAt } = app;
    const actions = !hasActions ? [] : access.canReload(person, id) ? ['read', 'reload', 'update'] : ['read'];
    return {
      id: `item-${id}`,
      name,
      resourceId: id,
      resourceType: 'app',
      ...(subtypeOf(app) === '' ? {} : { resourceSubType: subtypeOf(app) }),
      resourceAttributes: { id, name, usage, ownerId, ...(spaceId === null ? {} : { spaceId }) },
      resourceCustomAttributes: null,
      resourceCreatedAt: createdAt,
      resourceUpdatedAt: createdAt,
      ...(spaceId === null ? {} : { spaceId }),
      ownerId,
      creatorId: ownerId,
      tenantId: TENANT_ID,
      createdAt,
      updatedAt: createdAt,
      actions,
      collectionIds: [],
      isFavorited: false,
      links: {},
      meta: { actions, collections: [], tags: [], isFavorited: false },
    };
  };
  return {
    cursor: 'next',
    fields: new Map<string, (app: AppRecord) => string>([
      ['createdAt', (app) => app.createdAt],
      ['updatedAt', (app) => app.createdAt],
      ['recentlyUsed', (app) => app.createdAt],
      ['name', (app) => app.name.toLowerCase()],
    ]),
    defaultSort: '+createdAt',
    id: ({ id }) => id,
    answer,
  };
}

/** Spaces (`Space` of @qlik/api/spaces). */
export function spaceListing(access: Access, person: PersonRecord): Listing<SpaceRecord> {
  return {
    cursor: 'next',
    fields: new Map<string, (space: SpaceRecord) => string>([
      ['name', ({ name }) => name.toLowerCase()],
      ['type', ({ kind }) => kind],
      ['createdAt', ({ id }) => id],
    ]),
    defaultSort: '+name',
    id: ({ id }) => id,
    answer(space) {
      const { id, name, kind, ownerId } = space;
      const canEdit = access.canEditIn(person, space);
      const meta = {
        actions: canEdit ? ['create', 'read', 'update'] : ['read'],
        assignableRoles: [],
        roles: canEdit ? ['facilitator'] : ['consumer'],
      };
      return { id, name, type: kind, ownerId, tenantId: TENANT_ID, description: '', meta };
    },
  };
}

/** Users (`User` of @qlik/api/users). */
export const PEOPLE: Listing<PersonRecord> = {
  cursor: 'next',
  fields: new Map<string, (person: PersonRecord) => string>([
    ['name', ({ name }) => name.toLowerCase()],
    ['id', ({ id }) => id],
    ['email', ({ email }) => email],
    ['subject', ({ id }) => id],
  ]),
  defaultSort: '+name',
  id: ({ id }) => id,
  answer: ({ id, name, email, role }) => ({
    id,
    name,
    ...(email === '' ? {} : { email }),
    subject: `local|${id}`,
    tenantId: TENANT_ID,
    status: 'active',
    assignedRoles:
      role === 'admin' ? [{ id: 'tenant-admin', name: 'TenantAdmin', type: 'default', level: 'admin' }] : [],
  }),
};

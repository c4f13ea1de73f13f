import { type Context, Hono } from 'hono';
import { LOCAL_USER } from '../catalogue/store.ts';
import type { AppRecord } from '../catalogue/types.ts';
import { TenantFault } from '../fault.ts';
import type { LocalTenant } from '../tenant.ts';
import { PEOPLE, itemListing, spaceListing, subtypeOf } from './catalogueListings.ts';
import { readFilter } from './filter.ts';
import { pageOf } from './paging.ts';
import { userOf } from './user.ts';

const MOST_RESOURCES = 100;

/** What a filter of users may name (@qlik/api/users). */
const USER_FIELDS = ['id', 'name', 'email', 'subject', 'status'];

/** The lists of the catalogue, as `/api/v1/items`, `/spaces` and `/users` answer them. */
export function catalogueRoutes({ catalogue, access }: LocalTenant): Hono {
  const routes = new Hono();
  const caller = (context: Context) => catalogue.person(userOf(context));

  routes.get('/items', (context) => {
    const person = caller(context);
    const isWanted = itemFilter(context);
    const apps = [...catalogue.apps.values()].filter((app) => access.canReadApp(person, app) && isWanted(app));
    const hasActions = context.req.query('noActions') !== 'true';
    return context.json(pageOf(context, apps, itemListing(access, person, hasActions)));
  });
  routes.get('/spaces', (context) => {
    const { name = '', type = '', ownerId } = context.req.query();
    const spaces = [...catalogue.spaces.values()].filter(
      (space) =>
        includes(space.name, name) &&
        (type === '' || type.split(',').includes(space.kind)) &&
        (ownerId === undefined || space.ownerId === ownerId),
    );
    return context.json(pageOf(context, spaces, spaceListing(access, caller(context))));
  });
  routes.get('/users/me', (context) => context.json(PEOPLE.answer(caller(context))));
  routes.get('/users', (context) => {
    const text = context.req.query('filter');
    const filter = text ? readFilter(text, USER_FIELDS) : () => true;
    const people = [LOCAL_USER, ...catalogue.people.values()].filter((person) => {
      const user = PEOPLE.answer(person);
      return filter((field) => user[field]);
    });
    return context.json(pageOf(context, people, PEOPLE));
  });
  return routes;
}

/** What the query of `/items` lets through. */
function itemFilter(context: Context): (app: AppRecord) => boolean {
  const { name = '', query = '', spaceId, ownerId, resourceId, resourceIds, resourceType } = context.req.query();
  const ids = [...(resourceId ? [resourceId] : []), ...(resourceIds ? resourceIds.split(',') : [])];
  if (ids.length > 0 && !resourceType)
    throw new TenantFault('CHO-001', 'resourceId and resourceIds need a resourceType beside them.');
  if (ids.length > MOST_RESOURCES)
    throw new TenantFault('CHO-001', `resourceIds takes at most ${MOST_RESOURCES} ids, not ${ids.length}.`);
  const isOfType = typeFilter(resourceType, context.req.query('resourceSubType'));
  return (app) =>
    isOfType(app) &&
    includes(app.name, name) &&
    includes(app.name, query) &&
    (ids.length === 0 || ids.includes(app.id)) &&
    (!spaceId || (spaceId === 'personal' ? app.spaceId === null : app.spaceId === spaceId)) &&
    (!ownerId || app.ownerId === ownerId);
}

/** `app,qvapp`, each with its subtypes in brackets: `app[script,]`, where nothing after a comma is no subtype. */
function typeFilter(resourceType: string | undefined, subtype: string | undefined): (app: AppRecord) => boolean {
  if (!resourceType) return (app) => !subtype || subtype.split(',').includes(subtypeOf(app));
  const found = /(?:^|,)app(?:\[([^\]]*)\])?(?=,|$)/.exec(resourceType);
  if (!found) return () => false;
  if (found[1] !== undefined && subtype)
    throw new TenantFault('CHO-001', 'Subtypes go into resourceType or into resourceSubType, not into both.');
  const subtypes = found[1] ?? (subtype || undefined);
  return (app) => subtypes === undefined || subtypes.split(',').includes(subtypeOf(app));
}

function includes(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

import items from '@qlik/api/items';
import spaces from '@qlik/api/spaces';
import users from '@qlik/api/users';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSeed } from '../../../cli/tenant/catalogue/seed.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { LocalTenant } from '../../../cli/tenant/tenant.ts';
import { EXTERNAL_TASK } from '../../../lib/internal.ts';
import { body } from '../support/bodies.ts';
import { type Started, startTenant } from '../support/localTenant.ts';

let local: Started;
let options: Started['options'];
beforeAll(async () => {
  local = await startTenant({}, undefined, { seed: usualSeed() });
  ({ options } = local);
});
afterAll(async () => {
  await local.stop();
  local.remove();
});

const named = (list: readonly { readonly name?: string }[]) => list.map(({ name }) => name);
const refused = (title: RegExp) =>
  expect.objectContaining({
    status: 400,
    data: expect.objectContaining({ errors: [expect.objectContaining({ title: expect.stringMatching(title) })] }),
  });

describe('getItems', () => {
  it('answers apps with what a task needs to know of them', async () => {
    const { data, status } = await items.getItems({ resourceType: 'app', name: 'sales STAGING' }, options);
    expect(status).toBe(200);
    expect(data.data).toMatchObject([
      {
        name: 'Sales staging',
        resourceId: '665f8680-47ed-4302-a7b4-fc983af8a8c0',
        resourceType: 'app',
        resourceAttributes: { usage: 'ANALYTICS' },
        spaceId: 'fdf24362fb1dfc03f1b869c1',
        ownerId: '752adde29ccac5ca7c61bfe2',
        meta: { actions: ['read', 'reload', 'update'] },
      },
    ]);
  });

  it('goes on by its next link until all were told once', async () => {
    const found: string[] = [];
    let page = await items.getItems({ resourceType: 'app', limit: 60, sort: '+name' }, options);
    for (;;) {
      found.push(...page.data.data.map(({ resourceId }) => resourceId!));
      if (!page.next) break;
      page = await page.next(options);
    }
    expect(found).toHaveLength(local.tenant.catalogue.apps.size);
    expect(new Set(found).size).toBe(found.length);
  });

  it('goes back by its prev link', async () => {
    const first = await items.getItems({ resourceType: 'app', limit: 5, sort: '+name' }, options);
    const second = await first.next!(options);
    const again = await second.prev!(options);
    expect(named(again.data.data)).toEqual(named(first.data.data));
  });

  it('takes up to a hundred resources by their ids, and no more', async () => {
    const ids = [...local.tenant.catalogue.apps.keys()];
    const resourceIds = encodeURIComponent(ids.slice(0, 100).join(','));
    const { data } = await items.getItems({ resourceType: 'app', limit: 100, resourceIds }, options);
    expect(new Set(data.data.map(({ resourceId }) => resourceId))).toEqual(new Set(ids.slice(0, 100)));
    const tooMany = encodeURIComponent(ids.slice(0, 101).join(','));
    await expect(items.getItems({ resourceType: 'app', resourceIds: tooMany }, options)).rejects.toEqual(
      refused(/at most 100 ids, not 101/),
    );
    await expect(items.getItems({ resourceIds }, options)).rejects.toEqual(refused(/need a resourceType/));
  });

  it('takes kinds of apps in brackets or by themselves', async () => {
    const bracketed = { resourceType: encodeURIComponent('app[script]') } as never;
    const scripts = await items.getItems(bracketed, options);
    expect(new Set(scripts.data.data.map(({ resourceSubType }) => resourceSubType))).toEqual(new Set(['script']));
    const plain = await items.getItems({ resourceType: 'app', resourceSubType: 'script' }, options);
    expect(plain.data).toMatchObject({ data: scripts.data.data });
    expect((await items.getItems({ resourceType: 'note' }, options)).data.data).toEqual([]);
  });

  it('leaves out what may be done when that is not wanted', async () => {
    const { data } = await items.getItems({ resourceType: 'app', limit: 1, noActions: true }, options);
    expect(data.data[0]!.meta.actions).toEqual([]);
  });

  it.each([{ limit: 101 }, { limit: 0 }, { sort: '+size' as '+name' }, { next: 'nowhere' }])(
    'refuses %o',
    async (query) => {
      await expect(items.getItems(query, options)).rejects.toEqual(refused(/./));
    },
  );
});

describe('getSpaces', () => {
  it('answers spaces by a part of their names, with what may be done in them', async () => {
    const { data } = await spaces.getSpaces({ name: 'nightly' }, options);
    expect(data.data).toMatchObject([
      { id: 'fdf24362fb1dfc03f1b869c1', name: 'Nightly sales', type: 'shared', meta: { roles: ['facilitator'] } },
    ]);
    const managed = await spaces.getSpaces({ type: 'managed', limit: 100 }, options);
    expect(managed.data.data).toHaveLength(10);
  });
});

describe('getUsers and getMyUser', () => {
  it('answer people by a filter, and who asks', async () => {
    const filter = encodeURIComponent('name co "nightly" or email co "nightly"');
    const { data } = await users.getUsers({ filter }, options);
    expect(data.data).toMatchObject([{ id: '752adde29ccac5ca7c61bfe2', name: 'Nightly sales owner' }]);
    expect((await users.getMyUser(options)).data).toMatchObject({ id: 'local-user', name: 'Local user' });
  });

  it('show nobody’s token', async () => {
    const { data } = await users.getUsers({ limit: 100 }, options);
    const tokens = Array.from(local.tenant.catalogue.people.values(), ({ token }) => token);
    expect(tokens).toHaveLength(13);
    expect(tokens.filter((token) => token === null || JSON.stringify(data).includes(token))).toEqual([]);
  });
});

describe('the catalogue of the local tenant', () => {
  it('is made once, with the task that the sample chain waits for, and stays', async () => {
    expect(Array.from(local.tenant.store.tasks.values(), ({ definition }) => definition['name'])).toEqual([
      EXTERNAL_TASK.name,
    ]);
    const people = new Map(local.tenant.catalogue.people);
    await local.tenant.remove(EXTERNAL_TASK.id);
    await local.stop();
    local = await startTenant({}, local.data, { seed: usualSeed() });
    ({ options } = local);
    expect(local.tenant.catalogue.apps.size).toBe(213);
    expect(local.tenant.catalogue.people).toEqual(people);
    // what was deleted does not come back
    expect(local.tenant.store.tasks.size).toBe(0);
  });

  it('comes to a tenant of an earlier version without other tasks', async () => {
    const old = await startTenant();
    await old.tenant.create(body({ name: 'Extract' }), 'v1', 'me');
    await old.stop();
    const tenant = await LocalTenant.open(`${old.data}/tenant`, USUAL_SETTINGS, { seed: usualSeed() });
    expect(tenant.catalogue.apps.size).toBe(213);
    expect(Array.from(tenant.store.tasks.values(), ({ definition }) => definition['name'])).toEqual(['Extract']);
    await tenant.close();
    old.remove();
  });
});

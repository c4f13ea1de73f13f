import { describe, expect, it } from 'vitest';
import {
  type CatalogueApi,
  type PlainRequest,
  TenantError,
  catalogueOf,
  httpCatalogueApi,
} from '../../../lib/tenant/index.ts';

/** A tenant of so many apps, and what was asked of it. */
function fakeTenant(count: number) {
  const asked: string[] = [];
  const item = (id: string) => ({ resourceId: id, name: `App ${id}`, resourceAttributes: { usage: 'DATAFLOW_PREP' } });
  const send = ({ path }: PlainRequest) => {
    asked.push(path);
    const query = new URLSearchParams(path.split('?')[1]);
    const start = Number(query.get('next') ?? 0);
    const all = query.get('resourceIds')?.split(',') ?? Array.from({ length: count }, (_, index) => `app-${index}`);
    const known = all.filter((id) => id.startsWith('app-'));
    const next = start + 100 < known.length ? { next: { href: `https://tenant/api?next=${start + 100}` } } : {};
    return Promise.resolve({
      status: 200,
      data: { data: known.slice(start, start + 100).map(item), links: next },
    });
  };
  return { asked, catalogue: catalogueOf(httpCatalogueApi(send)) };
}

describe('catalogueOf', () => {
  it('asks for each id once, a hundred at a time', async () => {
    const { asked, catalogue } = fakeTenant(0);
    const ids = Array.from({ length: 150 }, (_, index) => `app-${index}`);
    expect((await catalogue.appsById(ids)).size).toBe(150);
    expect(asked).toHaveLength(2);
    expect((await catalogue.appsById([...ids, ...ids])).get('app-149')).toMatchObject({
      name: 'App app-149',
      usage: 'DATAFLOW_PREP',
    });
    expect(asked).toHaveLength(2);
  });

  it('remembers which ids the tenant does not know', async () => {
    const { asked, catalogue } = fakeTenant(0);
    expect((await catalogue.appsById(['gone'])).size).toBe(0);
    await catalogue.appsById(['gone']);
    expect(asked).toHaveLength(1);
  });

  it('asks for no id that cannot be one, such as two in one', async () => {
    const { asked, catalogue } = fakeTenant(0);
    expect((await catalogue.appsById(['a,b', '', '../me', '__proto__'])).size).toBe(0);
    expect(asked).toEqual([expect.stringMatching(/resourceIds=__proto__&/)]);
  });

  it('shows one page of a search, and says that there is more', async () => {
    const { asked, catalogue } = fakeTenant(101);
    const { entries, hasMore } = await catalogue.searchApps({ name: 'a&b' });
    expect([entries.length, hasMore]).toEqual([100, true]);
    expect(asked).toEqual(['/api/v1/items?resourceType=app&sort=%2Bname&name=a%26b&limit=100']);
  });

  it('lists all, page by page', async () => {
    const { catalogue } = fakeTenant(250);
    expect(await catalogue.listApps()).toHaveLength(250);
  });

  it('searches people by name or address, whatever is typed', async () => {
    const { asked, catalogue } = fakeTenant(0);
    await catalogue.searchPeople({ name: 'O"Neil' });
    expect(decodeURIComponent(asked[0]!)).toContain(String.raw`filter=name co "O\"Neil" or email co "O\"Neil"`);
  });

  it.each([
    [{ data: 'nothing' }, /no list/],
    [null, /no list/],
  ])('does not take %o for a list', async (data, says) => {
    const api = { items: () => Promise.resolve({ status: 200, data }) } as unknown as CatalogueApi;
    const failed = await catalogueOf(api)
      .searchApps()
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TenantError);
    expect((failed as TenantError).message).toMatch(says);
  });
});

describe('an app of the catalogue', () => {
  const read = async (item: object) => {
    const api = { items: () => Promise.resolve({ status: 200, data: { data: [item] } }) } as unknown as CatalogueApi;
    return (await catalogueOf(api).searchApps()).entries[0];
  };

  it('says whether it may be reloaded, and nothing where the tenant says nothing', async () => {
    const app = { resourceId: 'a', name: 'A' };
    expect(await read({ ...app, meta: { actions: ['read', 'reload'] } })).toMatchObject({ canReload: true });
    expect(await read({ ...app, actions: ['read'] })).toMatchObject({ canReload: false });
    expect(await read({ ...app, meta: { actions: [] } })).toMatchObject({ canReload: null });
  });

  it('has the usage that its attributes say, or its subtype', async () => {
    const app = { resourceId: 'a', name: 'A' };
    expect(await read({ ...app, resourceAttributes: { usage: 'SINGLE_TABLE_PREP' } })).toMatchObject({
      usage: 'SINGLE_TABLE_PREP',
    });
    expect(await read({ ...app, resourceSubType: 'script' })).toMatchObject({ usage: 'DATA_PREPARATION' });
    expect(await read({ ...app, resourceAttributes: { usage: 'NEWER' } })).toMatchObject({ usage: null });
  });

  it('is not made of an item without a resource', async () => expect(await read({ name: 'A' })).toBeUndefined());
});

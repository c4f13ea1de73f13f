import { describe, expect, it } from 'vitest';
import {
  type PlainRequest,
  type Send,
  catalogueOf,
  httpCatalogueApi,
  makePlan,
  withLastChanges,
} from '../../../lib/tenant/index.ts';

const UPDATED = 'com.qlik.scheduling.task.updated';

/** A tenant with so many events of one task, then one of `b`; and what was asked of it. */
function fakeTenant(events: number) {
  const asked: string[] = [];
  const event = (task: string, index: number) => ({
    eventTime: new Date(Date.UTC(2026, 0, 1) - index * 1_000).toISOString(),
    userId: 'u1',
    data: { id: task },
  });
  const all = [...Array.from({ length: events }, (_, index) => event('a', index)), event('b', events)];
  const send: Send = ({ path }: PlainRequest) => {
    asked.push(path);
    if (path.startsWith('/api/v1/users'))
      return Promise.resolve({ status: 200, data: { data: [{ id: 'u1', name: 'Ada Ek' }] } });
    const query = new URLSearchParams(path.split('?')[1]);
    const start = Number(query.get('next') ?? 0);
    const links = start + 100 < all.length ? { next: { href: `https://tenant/api?next=${start + 100}` } } : {};
    const found = query.get('eventType') === UPDATED ? all.slice(start, start + 100) : [];
    return Promise.resolve({ status: 200, data: { data: found, links } });
  };
  return { asked, catalogue: catalogueOf(httpCatalogueApi(send)) };
}
const refusing = (status: number) =>
  catalogueOf(httpCatalogueApi(() => Promise.reject(Object.assign(new Error('no'), { status }))));

describe('lastChanges', () => {
  it('names who changed each task last, and asks no further than it must', async () => {
    const { asked, catalogue } = fakeTenant(500);
    const found = await catalogue.lastChanges([{ task: 'a', action: 'updated' }]);
    expect([...found.values()]).toEqual([
      { task: 'a', action: 'updated', at: '2026-01-01T00:00:00.000Z', by: 'Ada Ek' },
    ]);
    expect(asked).toHaveLength(2);
  });

  it('looks through pages for a task that was changed long ago, and gives up after ten of them', async () => {
    const near = fakeTenant(150);
    expect((await near.catalogue.lastChanges([{ task: 'b', action: 'updated' }])).get('b')).toMatchObject({
      by: 'Ada Ek',
    });
    const far = fakeTenant(5_000);
    expect((await far.catalogue.lastChanges([{ task: 'b', action: 'updated' }])).size).toBe(0);
    expect(far.asked).toHaveLength(10);
  });

  it.each([
    [{ data: 'nothing' }],
    [null],
    [{ data: [null, 1, {}, { data: { id: 'a' }, eventTime: 'late', userId: 'u1' }] }],
  ])('finds nothing in %j', async (data) => {
    const catalogue = catalogueOf(httpCatalogueApi(() => Promise.resolve({ status: 200, data })));
    expect((await catalogue.lastChanges([{ task: 'a', action: 'deleted' }])).size).toBe(0);
  });
});

describe('withLastChanges', () => {
  const task = (description: string) => ({ id: 'a', name: 'A', description });
  const planOf = (actual: string) =>
    makePlan({ dialect: 'v1', desired: [task('ours')], base: [task('pulled')], actual: [task(actual)] });

  it('says who made what others changed', async () => {
    const plan = await withLastChanges(planOf('theirs'), fakeTenant(1).catalogue);
    expect(plan.drift).toMatchObject([{ task: 'a', lastChange: { by: 'Ada Ek', at: '2026-01-01T00:00:00.000Z' } }]);
  });

  it('asks nothing where nobody changed anything', async () => {
    const { asked, catalogue } = fakeTenant(1);
    await withLastChanges(planOf('pulled'), catalogue);
    expect(asked).toEqual([]);
  });

  it.each([401, 403, 404, 500])('leaves the plan as it is where the tenant answers %i', async (status) => {
    const plan = planOf('theirs');
    expect(await withLastChanges(plan, refusing(status))).toBe(plan);
    expect(plan.drift).toMatchObject([{ lastChange: null }]);
  });
});

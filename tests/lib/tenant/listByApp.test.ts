import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/index.ts';
import { type TaskApi, tenantClient } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

const on = (definition: JsonObject, resourceId: string, createdAt = ''): JsonObject => ({
  ...definition,
  resourceId,
  metadata: { createdAt },
});

/** A tenant that lists tasks app by app, and what was asked of it. */
function strictTenant(tasks: readonly JsonObject[], hidden: readonly string[] = []) {
  const asked: string[] = [];
  const refuse = (status: number): Promise<never> =>
    Promise.reject(Object.assign(new Error('refused'), { status, data: { code: 'CHO-001', message: 'No' } }));
  const calls = {
    list: ({ resourceId }: { readonly resourceId?: string }) => {
      asked.push(`list ${resourceId ?? 'all'}`);
      if (resourceId === undefined) return refuse(400);
      if (hidden.includes(resourceId)) return refuse(403);
      return Promise.resolve({
        status: 200,
        data: { data: tasks.filter((each) => each['resourceId'] === resourceId) },
      });
    },
    read: (id: string) => {
      asked.push(`read ${id}`);
      const found = tasks.find((each) => each['id'] === id);
      return found ? Promise.resolve({ status: 200, data: found }) : refuse(404);
    },
  } as unknown as TaskApi;
  return { asked, calls };
}

const names = (tasks: readonly JsonObject[]) => tasks.map(({ id }) => id);
const apps = (...ids: readonly string[]) => ({ appIds: () => Promise.resolve(ids) });

describe('a tenant that lists no tasks without an app', () => {
  const tasks = [
    on(task({ id: 'a' }), 'app-1', '2026-01-03'),
    on(task({ id: 'b', after: [['c']] }), 'app-1', '2026-01-01'),
    on(task({ id: 'c', after: [['gone']] }), 'app-2', '2026-01-02'),
    on(task({ id: 'd' }), 'app-2', '2026-01-04'),
    on(task({ id: 'e' }), 'app-3'),
  ];

  it('is listed app by app, with the tasks that those wait for and their neighbours', async () => {
    const { asked, calls } = strictTenant(tasks);
    const client = tenantClient(calls, 'v1', apps('app-1', 'app-1'));
    expect(names(await client.list({ sort: '+createdAt' }))).toEqual(['b', 'c', 'a', 'd']);
    expect(asked).toEqual(['list all', 'list app-1', 'read c', 'list app-2', 'read gone']);
  });

  it('is not asked for all a second time', async () => {
    const { asked, calls } = strictTenant(tasks);
    const client = tenantClient(calls, 'v1', apps('app-3'));
    await client.list();
    await client.list();
    expect(asked).toEqual(['list all', 'list app-3', 'list app-3']);
  });

  it('shows what may be seen, and leaves out the rest', async () => {
    const { calls } = strictTenant(tasks, ['app-1']);
    expect(names(await tenantClient(calls, 'v1', apps('app-1', 'app-3')).list())).toEqual(['e']);
  });

  it('tells how many tasks have come', async () => {
    const counts: number[] = [];
    const client = tenantClient(strictTenant(tasks).calls, 'v1', apps('app-1', 'app-3'));
    await client.list({}, { onProgress: (count) => counts.push(count) });
    expect(counts.at(-1)).toBe(5);
  });

  it.each([
    ['no apps are known', 'v1', {}],
    ['the dialect needs no app', 'scheduling', apps('app-1')],
  ] as const)('is told as it says where %s', async (_, dialect, options) => {
    await expect(tenantClient(strictTenant(tasks).calls, dialect, options).list()).rejects.toMatchObject({
      status: 400,
    });
  });
});

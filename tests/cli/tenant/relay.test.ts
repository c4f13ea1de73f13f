import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RelayAccess } from '../../../cli/remote/relayAccess.ts';
import { createApp } from '../../../cli/server/app.ts';
import { type Listening, listen } from '../../../cli/server/listen.ts';
import { usualSeed } from '../../../cli/tenant/catalogue/seed.ts';
import type { Dialect, JsonObject } from '../../../lib/index.ts';
import {
  type Send,
  type TenantClient,
  catalogueOf,
  httpCatalogueApi,
  httpTaskApi,
  tenantClient,
} from '../../../lib/tenant/index.ts';
import { body } from '../support/bodies.ts';
import { letIn } from '../support/letIn.ts';
import { type Started, TOKEN, startTenant, until } from '../support/localTenant.ts';

/** One tenant stands for a distant one; another server passes on to it. */
let far: Started;
let near: Started;
let server: Listening;
const access = new RelayAccess();
let session: Record<string, string>;
beforeAll(async () => {
  [far, near] = [await startTenant({ runSeconds: 0 }), await startTenant()];
  const remote = { origin: far.host, key: { apiKey: TOKEN } };
  server = await listen(
    createApp(near.data, {
      tenant: near.tenant,
      keys: { token: 'the-near-token', session: 'the-near-session' },
      remote: { ...remote, access },
    }),
    0,
  );
  session = await letIn(new URL(server.address).origin, access);
});
afterAll(async () => {
  await server.close();
  for (const each of [far, near]) {
    await each.stop();
    each.remove();
  }
});
beforeEach(async () => {
  for (const id of Array.from(far.tenant.store.tasks.keys())) await far.tenant.remove(id);
});

/** As the page asks: with its session. */
const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = session) =>
  fetch(`${new URL(server.address).origin}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', ...headers },
  });
const send: Send = async ({ method, path, body: sent }) => {
  const response = await ask(`/remote${path}`, { method, body: sent ? JSON.stringify(sent) : null });
  const text = await response.text();
  const data = text === '' ? undefined : (JSON.parse(text) as unknown);
  if (!response.ok)
    throw Object.assign(new Error('failed'), { status: response.status, headers: response.headers, data });
  return { status: response.status, data };
};

describe.each<Dialect>(['v1', 'scheduling'])('a distant tenant in %s', (dialect) => {
  let client: TenantClient;
  beforeAll(() => void (client = tenantClient(httpTaskApi(dialect, send), dialect)));

  it('is worked with from the page, which never sees its key', async () => {
    const made = await client.create(body({ name: 'Extract' }) as unknown as JsonObject);
    const id = String(made['id']);
    expect(far.tenant.task(id).definition['name']).toBe('Extract');
    expect(near.tenant.store.tasks.size).toBe(0);
    await client.replace(id, body({ name: 'Renamed' }) as unknown as JsonObject);
    expect(await client.read(id)).toMatchObject({ id, name: 'Renamed' });
    await client.start(id, { source: 'page' });
    await until(() => far.tenant.store.running.size === 0);
    const last = await client.lastRun(id);
    expect(last).toMatchObject({ triggeredBy: 'page' });
    expect(await client.runs({ task: id })).toEqual([last]);
    expect(await client.runs({ resource: 'app-of-Renamed' }, { sort: '-startedAt', most: 1 })).toEqual([last]);
    expect(await client.log(id, String(last!['id']))).toMatch(/SUCCEEDED/);
    await client.remove(id);
    await expect(client.read(id)).rejects.toMatchObject({
      status: 404,
      code: 'CHO-004',
      traceId: expect.stringMatching(/./),
    });
  });

  it('is listed page by page', async () => {
    await Promise.all(
      Array.from({ length: 130 }, (_, index) => far.tenant.create(body({ name: `Task ${index}` }), dialect, 'me')),
    );
    const progress: number[] = [];
    expect(await client.list({ sort: '+createdAt' }, { onProgress: (count) => progress.push(count) })).toHaveLength(
      130,
    );
    expect(progress).toEqual([100, 130]);
  });
});

it('passes on the requests of the catalogue, with the parameters that they take', async () => {
  far.tenant.catalogue.fill(usualSeed());
  const catalogue = catalogueOf(httpCatalogueApi(send));
  expect(await catalogue.me()).toMatchObject({ name: 'Local user' });
  expect((await catalogue.searchApps({ name: 'staging', most: 1 })).hasMore).toBe(true);
  expect(await catalogue.listApps()).toHaveLength(213);
  expect((await catalogue.searchSpaces({ name: 'nightly' })).entries).toMatchObject([{ name: 'Nightly sales' }]);
  expect((await catalogue.searchPeople({ name: 'admin' })).entries).toMatchObject([{ name: 'Tenant admin' }]);
  const events = await ask('/remote/api/v1/audits?eventType=none&eventTime=dropped');
  expect(await events.json()).toMatchObject({ data: [] });
  const actions = async (query: string) =>
    ((await (await ask(`/remote/api/v1/items?limit=1&${query}`)).json()) as { data: [{ actions: unknown }] }).data[0]
      .actions;
  expect(await actions('noActions=true')).toEqual([]);
});

it('passes on these operations only', async () => {
  const others = [
    'items/1',
    'items/settings',
    'spaces/1',
    'users/1',
    'users/actions/count',
    'audits/1',
    'audits/types',
  ];
  for (const path of others) expect((await ask(`/remote/api/v1/${path}`)).status).toBe(404);
  for (const list of ['items', 'spaces', 'users', 'users/me', 'audits'])
    expect((await ask(`/remote/api/v1/${list}`, { method: 'POST', body: '{}' })).status).toBe(404);
  expect((await ask('/remote/api/v1/apps')).status).toBe(404);
  expect((await ask('/remote/api/local')).status).toBe(404);
  expect((await ask('/remote/api/v1/tasks', { method: 'PATCH', body: '{}' })).status).toBe(404);
  expect((await ask(`/remote/api/v1/tasks/${encodeURIComponent('../local')}`)).status).toBe(404);
});

it('says which tenant answers, and where the other one is', async () => {
  const answer = await ask('/remote/api/v1/tasks?limit=1');
  expect(answer.headers.get('taskloom-tenant')).toBe(far.host);
  const bare = { cookie: `taskloom-${new URL(server.address).port}=the-near-session` };
  expect(await (await ask('/api/local', {}, bare)).json()).toMatchObject({ local: true, remote: far.host });
  expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain(TOKEN);
});

it('says that no answer came where none did', async () => {
  const remote = { origin: 'http://127.0.0.1:1', key: { apiKey: 'x' }, access };
  const app = createApp(near.data, { tenant: near.tenant, keys: { token: 'the-near-token', session: 's' }, remote });
  const answer = await app.request('http://127.0.0.1/remote/api/v1/tasks', {
    headers: { host: '127.0.0.1', ...(await letIn('http://127.0.0.1', access, app.request)) },
  });
  expect(answer.status).toBe(502);
  expect(await answer.json()).toMatchObject({
    errors: [{ title: expect.stringMatching(/^Can't reach the tenant/) }],
  });
});

import schedulingTasks from '@qlik/api/scheduling/tasks';
import v1Tasks from '@qlik/api/tasks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dialect, JsonObject } from '../../../lib/index.ts';
import {
  type TaskApi,
  type QlikModule,
  type Send,
  Stopped,
  type TenantClient,
  httpTaskApi,
  qlikTaskApi,
  tenantClient,
} from '../../../lib/tenant/index.ts';
import { body } from '../support/bodies.ts';
import { type Started, TOKEN, startTenant, until } from '../support/localTenant.ts';

let local: Started;
beforeAll(async () => void (local = await startTenant({ runSeconds: 0 })));
afterAll(async () => {
  await local.stop();
  local.remove();
});
beforeEach(async () => {
  for (const id of Array.from(local.tenant.store.tasks.keys())) await local.tenant.remove(id);
});

const MODULES: Readonly<Record<Dialect, QlikModule>> = {
  v1: { dialect: 'v1', module: v1Tasks },
  scheduling: { dialect: 'scheduling', module: schedulingTasks },
};

/** As the page asks, but for the token. */
const send: Send = async ({ method, path, body: sent, signal }) => {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const response = await fetch(local.host + path, {
    method,
    headers,
    signal: (signal as AbortSignal | undefined) ?? null,
    body: sent ? JSON.stringify(sent) : null,
  });
  const text = await response.text();
  const data = text === '' ? undefined : (JSON.parse(text) as unknown);
  if (!response.ok)
    throw Object.assign(new Error('failed'), { status: response.status, headers: response.headers, data });
  return { status: response.status, data };
};

function callsOf(way: string, dialect: Dialect): TaskApi {
  if (way === 'plain requests') return httpTaskApi(dialect, send);
  return qlikTaskApi(MODULES[dialect], {
    optionsFor: (signal) => ({ ...local.options, ...(signal ? { signal } : {}) }),
  });
}

describe.each<[string, Dialect]>([
  ['@qlik/api', 'v1'],
  ['@qlik/api', 'scheduling'],
  ['plain requests', 'v1'],
  ['plain requests', 'scheduling'],
])('a tenant by %s in %s', (way, dialect) => {
  let client: TenantClient;
  beforeAll(() => void (client = tenantClient(callsOf(way, dialect), dialect)));
  const make = (name: string, more: object = {}) => client.create(body({ name, more }) as unknown as JsonObject);

  // at once, so that they share a write to the disk
  const makeMany = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) => local.tenant.create(body({ name: `Task ${index}` }), dialect, 'me')),
    );

  it('creates, reads, replaces and removes', async () => {
    const made = await make('Extract');
    const id = String(made['id']);
    expect(await client.read(id)).toEqual(made);
    expect(await client.replace(id, body({ name: '100 % new' }) as unknown as JsonObject)).toMatchObject({
      id,
      name: '100 % new',
    });
    await client.remove(id);
    await expect(client.read(id)).rejects.toMatchObject({
      name: 'TenantError',
      status: 404,
      code: 'CHO-004',
      traceId: expect.stringMatching(/./),
    });
  });

  it('lists all, page by page, and says how far it is', async () => {
    await makeMany(205);
    const progress: number[] = [];
    const found = await client.list({ sort: '+createdAt' }, { onProgress: (count) => progress.push(count) });
    expect(found.map(({ name }) => name)).toEqual(Array.from({ length: 205 }, (_, count) => `Task ${count}`));
    expect(progress).toEqual([100, 200, 205]);
    expect(await client.list({ resourceId: 'app-of-Task 7' })).toHaveLength(1);
  });

  it('stops a long transfer', async () => {
    await makeMany(150);
    const stop = new AbortController();
    await expect(client.list({}, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(Stopped);
    await expect(client.list({}, { signal: stop.signal })).rejects.toThrow(Stopped);
  });

  it('starts, and gives runs and logs', async () => {
    const id = String((await make('Extract'))['id']);
    expect(await client.lastRun(id)).toBeNull();
    for (const source of ['first', 'a & b']) await client.start(id, { source });
    await client.start(id);
    await until(() => local.tenant.store.running.size === 0);
    const runs = await client.runs({ task: id });
    expect(runs.map(({ triggeredBy }) => triggeredBy)).toEqual(['manual', 'a & b', 'first']);
    expect(await client.runs({ task: id }, { most: 2 })).toEqual(runs.slice(0, 2));
    expect((await client.runs({ resource: 'app-of-Extract' }, { sort: '+startedAt', most: 1 }))[0]).toMatchObject({
      taskName: 'Extract',
    });
    expect(await client.lastRun(id)).toEqual(runs[0]);
    expect(await client.log(id, String(runs[0]!['id']))).toMatch(/Run ended with SUCCEEDED/);
    await expect(client.lastRun('../local')).resolves.toBeNull();
    await expect(client.read('..')).rejects.toThrow('is the id of nothing');
  });

  it('tells what the tenant refuses', async () => {
    await expect(client.create({ name: '' })).rejects.toMatchObject({
      status: 400,
      code: 'CHO-001',
      title: 'The task has no name.',
    });
    await expect(client.list({ sort: 'up' })).rejects.toMatchObject({ status: 400, code: 'CHO-001' });
  });
});

it('remembers what a task was migrated from, where the dialect has that', async () => {
  const client = tenantClient(callsOf('@qlik/api', 'v1'), 'v1');
  const made = await client.create(body({ name: 'Old' }) as unknown as JsonObject, { migrateFrom: 'reload-1' });
  expect(made['metadata']).toMatchObject({ migratedFrom: 'reload-1' });
});

it('says so when nobody answers, or something else', async () => {
  const hostConfig = { ...local.options.hostConfig, host: 'http://127.0.0.1:1' };
  const client = tenantClient(qlikTaskApi(MODULES.v1, { optionsFor: () => ({ hostConfig, noCache: true }) }), 'v1');
  await expect(client.list()).rejects.toMatchObject({
    status: 0,
    isUncertain: true,
    title: expect.stringMatching(/^Can't reach the tenant/),
  });
  const other = tenantClient(
    httpTaskApi('v1', async () => ({ status: 200, data: '<html></html>' })),
    'v1',
  );
  await expect(other.list()).rejects.toThrow(/not a list from the Tasks API/);
  await expect(other.read('a')).rejects.toThrow(/not from the Tasks API/);
});

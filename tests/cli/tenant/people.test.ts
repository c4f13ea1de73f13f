import tasks, { type Task } from '@qlik/api/tasks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usualSeed } from '../../../cli/tenant/catalogue/seed.ts';
import type { PersonRecord } from '../../../cli/tenant/catalogue/types.ts';
import { body } from '../support/bodies.ts';
import { type Started, startTenant } from '../support/localTenant.ts';

const SALES_STAGING = '665f8680-47ed-4302-a7b4-fc983af8a8c0';
const NO_RIGHT = expect.objectContaining({
  status: 403,
  data: expect.objectContaining({ errors: [expect.objectContaining({ code: 'CHO-003' })] }),
});

let local: Started;
beforeAll(async () => void (local = await startTenant({}, undefined, { seed: usualSeed() })));
afterAll(async () => {
  await local.stop();
  local.remove();
});
beforeEach(async () => {
  for (const id of Array.from(local.tenant.store.tasks.keys())) await local.tenant.remove(id);
});

/** What the calls of a person are made with. */
function as(name: string): Started['options'] {
  const isCalled = (person: PersonRecord): boolean => person.name === name;
  const { token } = [...local.tenant.catalogue.people.values()].find(isCalled)!;
  return { ...local.options, hostConfig: { ...local.options.hostConfig, apiKey: token! } };
}
const stage = () => body({ name: 'Stage sales', appId: SALES_STAGING });
const create = async (options: Started['options']): Promise<string> =>
  (await tasks.createTask({}, stage(), options)).data.id!;

describe('an owner', () => {
  it('creates, changes, starts and deletes tasks of their own apps', async () => {
    const owner = as('Nightly sales owner');
    const id = await create(owner);
    const { data } = await tasks.getTask(id, owner);
    expect(data).toMatchObject({ name: 'Stage sales', metadata: { ownerId: '752adde29ccac5ca7c61bfe2' } });
    await tasks.updateTask(id, { ...stage(), description: 'Stages' }, owner);
    await tasks.startTask(id, {}, owner);
    await tasks.deleteTask(id, owner);
  });

  it('can do nothing with the tasks of an app that somebody else owns', async () => {
    const id = await create(local.options);
    const other = as('Stock owner');
    await expect(tasks.createTask({}, stage(), other)).rejects.toEqual(NO_RIGHT);
    await expect(tasks.getTask(id, other)).rejects.toEqual(NO_RIGHT);
    await expect(tasks.updateTask(id, stage(), other)).rejects.toEqual(NO_RIGHT);
    await expect(tasks.startTask(id, {}, other)).rejects.toEqual(NO_RIGHT);
    await expect(tasks.getTaskRuns(id, {}, other)).rejects.toEqual(NO_RIGHT);
    await expect(tasks.deleteTask(id, other)).rejects.toEqual(NO_RIGHT);
    expect((await tasks.getTasks({}, other)).data.data).toEqual([]);
  });

  it('takes a task over by updating it', async () => {
    const id = await create(local.options);
    expect((await tasks.getTask(id, local.options)).data.metadata!.ownerId).toBe('local-user');
    await tasks.updateTask(id, stage(), as('Nightly sales owner'));
    expect((await tasks.getTask(id, local.options)).data.metadata!.ownerId).toBe('752adde29ccac5ca7c61bfe2');
  });

  it('cannot move a task to an app of somebody else', async () => {
    const owner = as('Nightly sales owner');
    const id = await create(owner);
    const owned = local.tenant.catalogue.apps.get(SALES_STAGING);
    const elsewhere = [...local.tenant.catalogue.apps.values()].find(({ ownerId }) => ownerId !== owned!.ownerId);
    const moved = body({ name: 'Stage sales', appId: elsewhere!.id });
    await expect(tasks.updateTask(id, moved as Task, owner)).rejects.toEqual(NO_RIGHT);
  });
});

describe('an admin', () => {
  it('lists, reads and deletes the tasks of others, and can do no more with them', async () => {
    const id = await create(local.options);
    const admin = as('Tenant admin');
    expect((await tasks.getTasks({}, admin)).data.data).toMatchObject([{ id }]);
    expect((await tasks.getTask(id, admin)).status).toBe(200);
    await expect(tasks.updateTask(id, stage(), admin)).rejects.toEqual(NO_RIGHT);
    await expect(tasks.startTask(id, {}, admin)).rejects.toEqual(NO_RIGHT);
    expect((await tasks.deleteTask(id, admin)).status).toBe(204);
    expect(local.tenant.store.tasks.size).toBe(0);
  });
});

describe('somebody who may only read', () => {
  it('sees apps and spaces, and creates nothing, on unknown apps neither', async () => {
    const reader = as('Report reader');
    await expect(tasks.createTask({}, stage(), reader)).rejects.toEqual(NO_RIGHT);
    await expect(tasks.createTask({}, body({ name: 'Unknown' }), reader)).rejects.toEqual(NO_RIGHT);
  });
});

it('lets nobody act as another person', async () => {
  const { hostConfig } = as('Report reader');
  const headers = { authorization: `Bearer ${hostConfig.apiKey}`, 'taskloom-user': 'local-user' };
  const me = await (await fetch(`${local.host}/api/v1/users/me`, { headers })).json();
  expect(me).toMatchObject({ name: 'Report reader' });
});

describe('a strict tenant', () => {
  let strict: Started;
  beforeAll(async () => void (strict = await startTenant({ isStrict: true }, undefined, { seed: usualSeed() })));
  afterAll(async () => {
    await strict.stop();
    strict.remove();
  });

  it('takes tasks of the apps that it knows, and of no others', async () => {
    await expect(tasks.createTask({}, body({ name: 'Unknown' }), strict.options)).rejects.toEqual(NO_RIGHT);
    expect((await tasks.createTask({}, stage(), strict.options)).status).toBe(201);
  });

  it('lists the tasks of one resource, and asks which', async () => {
    await expect(tasks.getTasks({}, strict.options)).rejects.toMatchObject({ status: 400 });
    const { data } = await tasks.getTasks({ resourceId: SALES_STAGING }, strict.options);
    expect(data.data).toMatchObject([{ name: 'Stage sales' }]);
  });
});

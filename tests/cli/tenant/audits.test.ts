import audits from '@qlik/api/audits';
import tasks from '@qlik/api/tasks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSeed } from '../../../cli/tenant/catalogue/seed.ts';
import { body } from '../support/bodies.ts';
import { type Started, startTenant } from '../support/localTenant.ts';

const UPDATED = 'com.qlik.scheduling.task.updated';
const SOURCE = encodeURIComponent('com.qlik/choreographer');

let local: Started;
beforeAll(async () => void (local = await startTenant({}, undefined, { seed: usualSeed() })));
afterAll(async () => {
  await local.stop();
  local.remove();
});

/** What the calls of a person are made with. */
function as(name: string): Started['options'] {
  const { token } = [...local.tenant.catalogue.people.values()].find((person) => person.name === name)!;
  return { ...local.options, hostConfig: { ...local.options.hostConfig, apiKey: token! } };
}
const typesOf = async (id: string): Promise<unknown[]> => {
  const { data } = await audits.getAudits({ source: SOURCE, limit: 100 }, local.options);
  return data.data!.flatMap(({ eventType, data: about }) =>
    (about as { id: string }).id === id ? [eventType!.split('.').at(-1)] : [],
  );
};

describe('getAudits', () => {
  it('tells who created, updated and deleted a task, the newest first', async () => {
    const id = (await tasks.createTask({}, body({ name: 'Audited' }), local.options)).data.id!;
    await tasks.updateTask(id, body({ name: 'Audited again' }), local.options);
    await tasks.deleteTask(id, local.options);
    expect(await typesOf(id)).toEqual(['deleted', 'updated', 'created']);
    const { data } = await audits.getAudits({ eventType: UPDATED, limit: 1 }, local.options);
    expect(data.data).toMatchObject([
      {
        eventType: UPDATED,
        source: 'com.qlik/choreographer',
        userId: 'local-user',
        data: { id, name: 'Audited again' },
      },
    ]);
  });

  it('tells that failures switched a task off', async () => {
    const failing = await startTenant({ runSeconds: 0, failPercent: 100, speed: 1_000 });
    const id = (await tasks.createTask({}, body({ name: 'Fails', more: { enabled: true } }), failing.options)).data.id!;
    const isOn = async () => (await tasks.getTask(id, failing.options)).data.enabled === true;
    while (await isOn()) await tasks.startTask(id, {}, failing.options).catch(() => undefined);
    const { data } = await audits.getAudits({ eventType: UPDATED }, failing.options);
    expect(data.data).toMatchObject([{ data: { id } }]);
    await failing.stop();
    failing.remove();
  });

  it('takes an interval of time, and refuses what is none', async () => {
    const before = new Date(local.tenant.clock.now() - 3_600_000).toISOString();
    const { data } = await audits.getAudits({ eventTime: `2000-01-01T00:00:00Z/${before}` }, local.options);
    expect(data.data).toEqual([]);
    await expect(audits.getAudits({ eventTime: 'yesterday' }, local.options)).rejects.toMatchObject({ status: 400 });
  });

  it('is for admins', async () => {
    await expect(audits.getAudits({}, as('Stock owner'))).rejects.toMatchObject({ status: 403 });
    expect((await audits.getAudits({}, as('Tenant admin'))).status).toBe(200);
  });
});

it('keeps its events over a restart, and goes on after them', async () => {
  const first = await startTenant();
  const id = (await tasks.createTask({}, body({ name: 'Kept' }), first.options)).data.id!;
  await first.stop();
  const again = await startTenant({}, first.data);
  await tasks.deleteTask(id, again.options);
  const { data } = await audits.getAudits({}, again.options);
  expect(data.data!.map(({ eventType }) => eventType)).toEqual([
    'com.qlik.scheduling.task.deleted',
    'com.qlik.scheduling.task.created',
  ]);
  await again.stop();
  again.remove();
});

import type { Task } from '@qlik/api/tasks';
import { afterEach, describe, expect, it } from 'vitest';
import { logOf } from '../../../cli/tenant/log.ts';
import type { TaskRecord, TenantSettings } from '../../../cli/tenant/types.ts';
import { replay } from '../../../lib/run/index.ts';
import { body } from '../support/bodies.ts';
import { type Started, startTenant, until } from '../support/localTenant.ts';

let local: Started | undefined;
let data: Started | undefined;

afterEach(async () => {
  await local?.stop();
  local?.remove();
  data?.remove();
  local = data = undefined;
});

async function start(settings: Partial<TenantSettings> = {}) {
  local = await startTenant({ runSeconds: 0, ...settings });
  return { ...handsOn(local), local };
}

function handsOn({ tenant }: Started) {
  return {
    tenant,
    make: (task: Task): Promise<TaskRecord> => tenant.create(task, 'v1', 'me'),
    run: async ({ id }: TaskRecord) => {
      const { id: runId } = await tenant.start(id, 'manual');
      await until(() => !tenant.store.running.has(runId));
    },
    runsOf: ({ id }: TaskRecord) =>
      tenant.store.runsOf(id).map(({ status, triggeredBy }) => `${status} by ${triggeredBy}`),
    quiet: () => until(() => tenant.store.running.size === 0),
  };
}

const failing = { annotations: ['taskloom:outcome=failed'] };

describe('the end of a run', () => {
  it('starts the tasks that wait for it, each by its status, and theirs', async () => {
    const { make, run, runsOf, quiet } = await start();
    const extract = await make(body({ name: 'Extract' }));
    const load = await make(body({ name: 'Load', after: [[extract.id, 'SUCCEEDED']] }));
    const alarm = await make(body({ name: 'Alarm', after: [[extract.id, 'FAILED']] }));
    const tidy = await make(body({ name: 'Tidy', after: [[load.id]] }));
    await run(extract);
    await quiet();
    expect([load, alarm, tidy].map(runsOf)).toEqual([['SUCCEEDED by Extract'], [], ['SUCCEEDED by Load']]);
  });

  it('takes the way of failure, and says in the log what started it', async () => {
    const { tenant, make, run, runsOf, quiet } = await start();
    const extract = await make(body({ name: 'Extract', more: failing }));
    const alarm = await make(body({ name: 'Alarm', after: [[extract.id, 'failed']] }));
    await run(extract);
    await quiet();
    expect([extract, alarm].map(runsOf)).toEqual([['FAILED by manual'], ['SUCCEEDED by Extract']]);
    const [first] = tenant.store.runsOf(extract.id);
    expect(logOf(tenant.store.runsOf(alarm.id)[0]!)).toContain(
      `Event "event 1" came at ${first!.endedAt}, with the end of run ${first!.id}.`,
    );
  });

  it('waits at a join for all, and starts it once', async () => {
    const { make, run, runsOf, quiet } = await start();
    const [a, b] = [await make(body({ name: 'A' })), await make(body({ name: 'B' }))];
    const all = await make(body({ name: 'All', after: [[a.id], [b.id]], all: true }));
    const any = await make(body({ name: 'Any', after: [[a.id], [b.id]] }));
    await run(a);
    await run(a);
    await quiet();
    expect(runsOf(all)).toEqual([]);
    await run(b);
    await quiet();
    expect([runsOf(all).length, runsOf(any).length]).toEqual([1, 3]);
  });

  it('does not reach disabled tasks, nor the downstreams of a task that is gone', async () => {
    const { tenant, make, run, runsOf, quiet } = await start();
    const extract = await make(body({ name: 'Extract' }));
    const off = await make(body({ name: 'Off', after: [[extract.id]], more: { enabled: false } }));
    await run(extract);
    await quiet();
    expect(runsOf(off)).toEqual([]);
    const slow = await make(body({ name: 'Slow', more: { annotations: ['taskloom:seconds=3600'] } }));
    const silenced = await make(body({ name: 'Silenced', after: [[slow.id]] }));
    await tenant.start(slow.id, 'manual');
    await tenant.remove(slow.id);
    expect(tenant.store.runsOn('app-of-Slow')[0]).toMatchObject({ status: 'FAILED' });
    expect(runsOf(silenced)).toEqual([]);
  });

  it('goes round in circles until somebody stops it', async () => {
    const { tenant, make } = await start();
    const task = await make(body({ name: 'Round' }));
    const round = body({ name: 'Round', after: [[task.id]] });
    await tenant.replace(task.id, round, 'v1', 'me');
    await tenant.start(task.id, 'manual');
    await until(() => tenant.store.runsOf(task.id).length > 20);
    await tenant.replace(task.id, { ...round, enabled: false }, 'v1', 'me');
    await until(() => tenant.store.running.size === 0);
  });

  it('keeps of each task the last five hundred runs', async () => {
    const { tenant, make } = await start();
    const task = await make(body({ name: 'Round' }));
    await tenant.replace(task.id, body({ name: 'Round', after: [[task.id]] }), 'v1', 'me');
    await tenant.start(task.id, 'manual');
    await until(() => tenant.store.tasks.get(task.id)!.runs > 520);
    expect(tenant.store.runsOf(task.id).length).toBe(500);
  });
});

it.each([1, 2, 3, 4])('runs any chain as the rules have it (seed %i)', async (seed) => {
  const { tenant, make, quiet } = await start({ seed, failPercent: 30 });
  const dice = (sides: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) % sides;
  const tasks: TaskRecord[] = [];
  for (let count = 0; count < 14; count += 1) {
    const after = tasks
      .filter(() => dice(4) === 0)
      .map(({ id }) => [id, [undefined, 'SUCCEEDED', 'FAILED'][dice(3)]] as const);
    tasks.push(
      await make(
        body({
          name: `Task ${count}`,
          all: dice(2) === 0,
          after: after.map(([id, status]) => (status === undefined ? [id] : [id, status])),
        }),
      ),
    );
  }
  for (let count = 0; count < 20; count += 1) {
    const { id } = tasks[dice(5)]!;
    // one that failed too often is off
    if (tenant.task(id).definition['enabled'] === true) await tenant.start(id, 'manual');
    if (dice(2) === 0) await quiet();
  }
  await quiet();
  const ends = tasks
    .flatMap(({ id, definition }) =>
      tenant.store.runsOf(id).map((run) => ({
        id: run.id,
        taskId: id,
        status: run.status,
        at: run.endedAt!,
        appId: String(definition['resourceId']),
        spaceId: null,
        order: run.order,
      })),
    )
    .toSorted((a, b) => a.order - b.order);
  for (const { id, definition } of tasks.filter((task) => tenant.task(task.id).definition['enabled'] === true)) {
    const started = tenant.store.runsOf(id).filter(({ consumed }) => consumed.length > 0);
    expect([definition['name'], started.length]).toEqual([definition['name'], replay(definition, ends).starts.length]);
  }
  expect(ends.length).toBeGreaterThan(20);
});

describe('failures', () => {
  it('five in a row switch a task off', async () => {
    const { tenant, make, run } = await start();
    const task = await make(body({ name: 'Bad', more: failing }));
    for (let count = 0; count < 5; count += 1) await run(task);
    expect(tenant.task(task.id).definition).toMatchObject({
      enabled: false,
      metadata: { disabledCode: 'CONSECUTIVE-FAILURES' },
    });
    await expect(tenant.start(task.id, 'manual')).rejects.toMatchObject({ code: 'CHO-001' });
    await tenant.replace(task.id, body({ name: 'Bad', more: failing }), 'v1', 'me');
    expect(tenant.task(task.id).definition['metadata']).not.toHaveProperty('disabledCode');
    for (let count = 0; count < 4; count += 1) await run(task);
    expect(tenant.task(task.id).definition['enabled']).toBe(true);
  });

  it('come by chance, the same with the same seed', async () => {
    const outcomes = async (seed: number) => {
      const { tenant, make, run, local: each } = await start({ seed, failPercent: 50 });
      const tasks = [];
      for (let count = 0; count < 12; count += 1) tasks.push(await make(body({ name: `Task ${count}` })));
      for (const task of tasks) await run(task);
      const found = tasks.map(({ id }) => tenant.store.runsOf(id)[0]!.status);
      await each.stop();
      each.remove();
      local = undefined;
      return found;
    };
    const first = await outcomes(7);
    expect(await outcomes(7)).toEqual(first);
    expect(await outcomes(8)).not.toEqual(first);
    expect(new Set(first).size).toBe(2);
  });
});

describe('a schedule', () => {
  it.each([
    ['an interval', 'R/PT1M'],
    ['a rule', { recurrence: 'RRULE:FREQ=MINUTELY', startDateTime: '2026-01-01T00:00:00', timezone: 'Europe/Oslo' }],
    ['a cron expression', { cron: '* * * * *' }],
  ])('by %s starts its task each time that it is due', async (_, schedule) => {
    const { tenant, make } = await start({ speed: 6000 });
    const task = await make(body({ name: 'Each minute', more: { start: { schedule } } }));
    await until(() => tenant.store.runsOf(task.id).length >= 3);
    const [first, second, third] = tenant.store.runsOf(task.id).map(({ startedAt }) => Date.parse(startedAt));
    expect([second! - first!, third! - second!]).toEqual([60_000, 60_000]);
    expect(tenant.store.runsOf(task.id)[0]!.triggeredBy).toBe('schedule');
  });

  it('does not start a disabled task', async () => {
    const { make } = await start();
    expect((await make(body({ name: 'Off', more: { enabled: false, start: { schedule: 'R/PT1M' } } }))).due).toBeNull();
  });
});

describe('a tenant that was ended', () => {
  it('has all that it had, and goes on with what waits', async () => {
    const first = await start({ runSeconds: 0 });
    const [a, b] = [await first.make(body({ name: 'A' })), await first.make(body({ name: 'B' }))];
    const all = await first.make(body({ name: 'All', after: [[a.id], [b.id]], all: true }));
    await first.run(a);
    const definitions = [...first.tenant.store.tasks.values()].map(({ definition }) => definition);
    await first.local.stop();
    local = await startTenant({ runSeconds: 0 }, first.local.data);
    const { tenant, run, runsOf, quiet } = handsOn(local);
    expect([...tenant.store.tasks.values()].map(({ definition }) => definition)).toEqual(
      expect.arrayContaining(definitions),
    );
    await run(b);
    await quiet();
    expect(runsOf(all)).toEqual(['SUCCEEDED by B']);
  });

  it('ends what was under way as failed, once, and tells those who wait for that', async () => {
    const first = await start({ runSeconds: 3600 });
    const slow = await first.make(body({ name: 'Slow' }));
    const alarm = await first.make(
      body({ name: 'Alarm', after: [[slow.id, 'FAILED']], more: { annotations: ['taskloom:seconds=0'] } }),
    );
    await first.tenant.start(slow.id, 'manual');
    await first.local.stop();
    local = await startTenant({}, first.local.data);
    const { tenant, runsOf, quiet } = handsOn(local);
    await quiet();
    expect([slow, alarm].map(runsOf)).toEqual([['FAILED by manual'], ['SUCCEEDED by Slow']]);
    expect(logOf(tenant.store.runsOf(slow.id)[0]!)).toContain('ended while this run was under way');
  });

  it('does not make up for what was due meanwhile, and its clock does not go back', async () => {
    const first = await start({ speed: 100_000 });
    const task = await first.make(body({ name: 'Each hour', more: { start: { schedule: 'R/PT1H' } } }));
    await until(() => first.tenant.store.runsOf(task.id).length > 2);
    const last = first.tenant.store.runsOf(task.id).at(-1)!;
    await first.local.stop();
    local = await startTenant({}, first.local.data);
    expect(local.tenant.clock.now()).toBeGreaterThanOrEqual(Date.parse(last.startedAt));
    expect(local.tenant.task(task.id).due).toBeGreaterThan(local.tenant.clock.now());
  });
});

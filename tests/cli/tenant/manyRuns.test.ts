import { afterEach, expect, it } from 'vitest';
import { MOST_RUNS_AT_ONCE } from '../../../cli/tenant/runs.ts';
import { body } from '../support/bodies.ts';
import { type Started, TOKEN, startTenant, until } from '../support/localTenant.ts';

let local: Started | undefined;
afterEach(async () => {
  await local?.stop();
  local?.remove();
  local = undefined;
});

interface Answer {
  readonly running: number;
  readonly startsLeftOut: number;
  readonly errors?: readonly { readonly code: string; readonly title: string }[];
}

/** A tenant in which A starts B and C, and each of them A: with each round there are twice as many runs. */
async function startCircle() {
  const warnings: string[] = [];
  const started = (local = await startTenant({ runSeconds: 0 }, undefined, {
    warn: (sentence) => void warnings.push(sentence),
  }));
  const { tenant, host } = started;
  const a = await tenant.create(body({ name: 'A' }), 'v1', 'me');
  const [b, c] = [
    await tenant.create(body({ name: 'B', after: [[a.id]] }), 'v1', 'me'),
    await tenant.create(body({ name: 'C', after: [[a.id]] }), 'v1', 'me'),
  ];
  const circle = body({ name: 'A', after: [[b.id], [c.id]] });
  await tenant.replace(a.id, circle, 'v1', 'me');
  const apart = await tenant.create(
    body({ name: 'Apart', more: { annotations: ['taskloom:seconds=3600'] } }),
    'v1',
    'me',
  );
  const ask = async (path: string, method = 'GET') => {
    const answer = await fetch(`${host}/api/${path}`, { method, headers: { authorization: `Bearer ${TOKEN}` } });
    return { status: answer.status, said: (await answer.json()) as Answer };
  };
  return { tenant, a, apart, circle, warnings, ask };
}

it('tasks in a circle that double are bounded, which is said once, and the tenant goes on answering', async () => {
  const { tenant, a, circle, warnings, ask } = await startCircle();
  await tenant.start(a.id, 'manual');
  await until(() => tenant.startsLeftOut > 2_000);
  expect(tenant.store.running.size).toBeLessThanOrEqual(MOST_RUNS_AT_ONCE);
  const { status, said } = await ask('local');
  expect([status, said.running <= MOST_RUNS_AT_ONCE, said.startsLeftOut > 2_000]).toEqual([200, true, true]);
  expect((await ask('v1/tasks')).status).toBe(200);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^1000 runs are under way, the most that the local tenant takes at once\. What events and schedules start is left out until some have ended, "[ABC]" first\./,
    ),
  ]);

  await tenant.replace(a.id, { ...circle, enabled: false }, 'v1', 'me');
  await until(() => tenant.store.running.size === 0);
  await tenant.replace(a.id, circle, 'v1', 'me');
  await tenant.start(a.id, 'manual');
  await until(() => warnings.length === 2);
});

it('what is started by hand is refused while there are too many runs, and starts when there is room', async () => {
  const { tenant, apart, ask } = await startCircle();
  const runs = [];
  while (tenant.store.running.size < MOST_RUNS_AT_ONCE) runs.push(tenant.start(apart.id, 'manual'));
  await Promise.all(runs);
  for (const api of ['v1', 'scheduling']) {
    const { status, said } = await ask(`${api}/tasks/${apart.id}/actions/start`, 'POST');
    expect([status, said.errors]).toEqual([
      409,
      [
        expect.objectContaining({
          code: 'LOCAL-409',
          title:
            '1000 runs are under way, the most that the local tenant takes at once. Start it again when some have ended.',
        }),
      ],
    ]);
  }
  expect([tenant.store.tasks.get(apart.id)!.runs, tenant.startsLeftOut]).toEqual([MOST_RUNS_AT_ONCE, 0]);
  await tenant.remove(apart.id);
  const other = await tenant.create(body({ name: 'Other' }), 'v1', 'me');
  expect((await ask(`v1/tasks/${other.id}/actions/start`, 'POST')).status).toBe(200);
});

it('a schedule goes on when there is room again', async () => {
  const { tenant, apart } = await startCircle();
  const schedule = { recurrence: 'RRULE:FREQ=SECONDLY', startDateTime: '2026-01-01T00:00:00' };
  const each = await tenant.create(body({ name: 'Each second', more: { start: { schedule } as never } }), 'v1', 'me');
  const runs = [];
  while (tenant.store.running.size < MOST_RUNS_AT_ONCE) runs.push(tenant.start(apart.id, 'manual'));
  await Promise.all(runs);
  const [before, leftOut] = [tenant.store.tasks.get(each.id)!, tenant.startsLeftOut];
  await until(() => tenant.startsLeftOut > leftOut);
  const after = tenant.store.tasks.get(each.id)!;
  expect([after.runs, after.due! > before.due!]).toEqual([before.runs, true]);
  await tenant.remove(apart.id);
  await until(() => tenant.store.tasks.get(each.id)!.runs > before.runs);
});

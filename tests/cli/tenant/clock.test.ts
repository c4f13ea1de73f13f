import { afterAll, describe, expect, it } from 'vitest';
import { startClock } from '../../../cli/tenant/clock.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { LocalTenant } from '../../../cli/tenant/tenant.ts';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';
import { until } from '../support/localTenant.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-01T06:00:00.000Z');

/** A machine whose time goes as a test has it. */
function machine() {
  const time = { wallNow: START, steadyNow: 5_000 };
  return {
    wall: () => time.wallNow,
    steady: () => time.steadyNow,
    pass(ms: number) {
      time.wallNow += ms;
      time.steadyNow += ms;
    },
    set: (ms: number) => void (time.wallNow += ms),
  };
}

describe('the clock of the tenant', () => {
  it('goes on where the one of the system is set back, again and again', () => {
    const time = machine();
    const clock = startClock(1, 0, time);
    for (let count = 1; count <= 5; count += 1) {
      time.set(-HOUR);
      time.pass(1_000);
      expect(clock.now()).toBe(START + count * 1_000);
    }
  });

  it('goes along where the machine has slept, also after it was set back', () => {
    const time = machine();
    const clock = startClock(1, 0, time);
    time.set(-3 * HOUR);
    time.pass(1_000);
    expect(clock.now()).toBe(START + 1_000);
    time.set(8 * HOUR);
    expect(clock.now()).toBe(START + 1_000 + 8 * HOUR);
    time.pass(500);
    expect(clock.now()).toBe(START + 1_500 + 8 * HOUR);
  });

  it('does not gain by being read often, where the two times are a little apart', () => {
    const time = machine();
    const clock = startClock(1, 0, time);
    for (let count = 0; count < 1_000; count += 1) {
      time.pass(1);
      time.set(count % 2 === 0 ? 20 : -20);
      clock.now();
    }
    expect(clock.now()).toBe(START + 1_000);
  });

  it('goes faster where it is told to, and on from the latest time that was written', () => {
    const time = machine();
    const clock = startClock(60, START + HOUR, time);
    expect(clock.now()).toBe(START + HOUR);
    time.pass(1_000);
    expect(clock.now()).toBe(START + HOUR + 60_000);
  });
});

describe('a tenant', () => {
  const folder = ownFolder();
  const opened: LocalTenant[] = [];
  afterAll(() => Promise.all(opened.map((each) => each.close())));
  const open = async (time: ReturnType<typeof machine>) => {
    const tenant = await LocalTenant.open(folder.file('tenant'), USUAL_SETTINGS, { time });
    opened.push(tenant);
    return tenant;
  };

  it('ends its runs where the clock of the system is set back meanwhile, and begins no earlier than it ended', async () => {
    const time = machine();
    const tenant = await open(time);
    const task = await tenant.create(body({ name: 'Extract' }), 'v1', 'me');
    const run = await tenant.start(task.id, 'manual');
    time.set(-HOUR);
    time.pass(USUAL_SETTINGS.runSeconds * 1000);
    await tenant.start(task.id, 'manual');
    await until(() => !tenant.store.running.has(run.id));
    const last = tenant.clock.now();
    await tenant.close();
    time.set(-HOUR);
    const again = await open(time);
    expect(again.clock.now()).toBeGreaterThanOrEqual(last);
    expect(Date.parse(again.clock.stamp())).toBeGreaterThan(
      Date.parse(String((task.definition['metadata'] as { updatedAt: string }).updatedAt)),
    );
  });
});

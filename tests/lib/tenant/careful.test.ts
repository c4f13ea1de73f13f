import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../lib/index.ts';
import { type TaskApi, Stopped, withRetryAndRateLimit } from '../../../lib/tenant/index.ts';
import { fakeTimer, thrown } from './fake.ts';

/** Calls that answer what they are told to, in turn; the last again and again. */
function calls(...answers: readonly unknown[]) {
  const asked: string[] = [];
  const each = (name: string) => async () => {
    asked.push(name);
    const answer = answers[Math.min(asked.length, answers.length) - 1] ?? { status: 200, data: {} };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const names = ['list', 'create', 'read', 'replace', 'remove', 'start', 'runs', 'resourceRuns', 'lastRun', 'log'];
  return { asked, calls: Object.fromEntries(names.map((name) => [name, each(name)])) as unknown as TaskApi };
}

function start(dialect: Dialect, ...answers: readonly unknown[]) {
  const timer = fakeTimer();
  const fake = calls(...answers);
  return { timer, asked: fake.asked, made: withRetryAndRateLimit(fake.calls, dialect, timer) };
}

describe('rates', () => {
  it('v1: 600 of all kinds a minute, and no more', async () => {
    const { timer, made } = start('v1');
    for (let count = 0; count < 600; count += 1) await (count % 2 ? made.read('a') : made.replace('a', {}));
    expect(timer.waits).toEqual([]);
    await made.read('a');
    expect(timer.waits).toEqual([61_000]);
    for (let count = 0; count < 599; count += 1) await made.read('a');
    expect(timer.waits.filter((ms) => ms > 0).length).toBe(1);
  });

  it('scheduling: 1000 reads and 100 writes, apart', async () => {
    const { timer, made } = start('scheduling');
    for (let count = 0; count < 100; count += 1) await made.create({}, {});
    for (let count = 0; count < 1000; count += 1) await made.list({});
    expect(timer.waits).toEqual([]);
    await made.start('a', {});
    expect(timer.waits).toEqual([61_000]);
  });

  it('hold nobody longer than a minute where the clock is set back', async () => {
    let hours = 0;
    const { waits, ...timer } = fakeTimer();
    const made = withRetryAndRateLimit(calls().calls, 'v1', {
      sleep: timer.sleep,
      now: () => timer.now() - hours * 3_600_000,
    });
    for (let count = 0; count < 600; count += 1) await made.read('a');
    hours = 5;
    await made.read('a');
    expect(waits).toEqual([61_000]);
  });

  it('are not for a tenant that has none', async () => {
    const { calls: each } = calls();
    const timer = fakeTimer();
    const made = withRetryAndRateLimit(each, 'scheduling', timer, { paced: false });
    for (let count = 0; count < 1500; count += 1) await made.create({}, {});
    expect(timer.waits).toEqual([]);
  });

  it('hold for those that are asked at once too', async () => {
    const { timer, made } = start('scheduling');
    await Promise.all(Array.from({ length: 250 }, () => made.remove('a')));
    expect(timer.waits.filter((ms) => ms > 0)).toEqual([61_000, 61_000]);
  });
});

describe('what fails', () => {
  it('is tried again after ever longer times, and then told', async () => {
    const { timer, asked, made } = start('v1', thrown(429, { errors: [{ code: 'X', title: 'slow down' }] }));
    await expect(made.read('a')).rejects.toMatchObject({ status: 429, code: 'X' });
    expect([asked.length, timer.waits]).toEqual([6, [1000, 2000, 4000, 8000, 16_000]]);
  });

  it('is tried again when the tenant says, in seconds or by a date', async () => {
    const inFive = new Date(1_000_000 + 7000 + 5000).toUTCString();
    const { timer, made } = start(
      'v1',
      thrown(429, {}, { 'Retry-After': '7' }),
      thrown(503, {}, { 'retry-after': inFive }),
      { status: 200, data: 1 },
    );
    expect(await made.read('a')).toEqual({ status: 200, data: 1 });
    expect(timer.waits).toEqual([7000, 5000]);
  });

  it.each(['create', 'start'] as const)('is not tried again where it might be done twice: %s on 503', async (name) => {
    const call = (made: TaskApi) => (name === 'create' ? made.create({}, {}) : made.start('a', {}));
    const unsure = start('v1', thrown(503));
    await expect(call(unsure.made)).rejects.toMatchObject({ status: 503, isUncertain: true });
    expect(unsure.asked.length).toBe(1);
    const sure = start('v1', thrown(503, { errors: [{ code: 'CHO-024', title: 'nothing created' }] }), {
      status: 201,
      data: {},
    });
    expect(await call(sure.made)).toMatchObject({ status: 201 });
  });

  it.each([0, 400, 401, 404, 500, 502])('is told at once: %i', async (status) => {
    const { asked, made } = start('v1', thrown(status));
    await expect(made.replace('a', {})).rejects.toMatchObject({ status });
    expect(asked.length).toBe(1);
  });

  it('on a later page as well', async () => {
    let tries = 0;
    const next = async () => {
      tries += 1;
      if (tries < 3) throw thrown(503);
      return { status: 200, data: { data: [2] } };
    };
    const { made } = start('v1', { status: 200, data: { data: [1] }, next });
    const first = await made.list({});
    expect(await first.next!()).toEqual({ status: 200, data: { data: [2] } });
  });
});

describe('what is stopped', () => {
  it('waits no longer, and asks no more', async () => {
    const stop = new AbortController();
    const fake = calls(thrown(429));
    const never = { now: () => 0, sleep: () => new Promise<void>(() => setTimeout(() => stop.abort(), 1)) };
    await expect(withRetryAndRateLimit(fake.calls, 'v1', never).read('a', stop.signal)).rejects.toThrow(Stopped);
    expect(fake.asked.length).toBe(1);
  });

  it('leaves its turn to others', async () => {
    const { made, asked } = start('v1');
    const stop = new AbortController();
    stop.abort();
    await expect(made.read('a', stop.signal)).rejects.toThrow(Stopped);
    await made.read('b');
    expect(asked.length).toBe(1);
  });

  it('does not wait for longer than ten minutes, whatever the tenant asks for', async () => {
    const { timer, made } = start('v1', thrown(429, {}, { 'retry-after': '601' }));
    await expect(made.read('a')).rejects.toMatchObject({ status: 429 });
    expect(timer.waits).toEqual([]);
  });
});

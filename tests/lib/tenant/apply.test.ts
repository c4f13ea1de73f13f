import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/index.ts';
import {
  type ApplyEntry,
  type ChangePlan,
  Stopped,
  applyPlan,
  withRetryAndRateLimit,
  isApplied,
  recoverCreatedIds,
  makePlan,
  pull,
  tenantClient,
} from '../../../lib/tenant/index.ts';
import { task, thirty } from './chain.ts';
import { fakeTimer, thrown } from './fake.ts';
import { FAULTS, type Fault, fakeTenant } from './fakeTenant.ts';

type Fake = ReturnType<typeof fakeTenant>;

const clientOf = (fake: Fake) => tenantClient(withRetryAndRateLimit(fake.calls, 'v1', fakeTimer()), 'v1');

function start() {
  const { actual, base, desired } = thirty();
  const fake = fakeTenant(actual);
  return { fake, plan: makePlan({ dialect: 'v1', desired, base, actual }), desired };
}

/** Applies until it is through, as often as it is cut off. The journal is what a file would hold. */
async function apply(
  fake: Fake,
  plan: ChangePlan,
): Promise<{ readonly times: number; readonly entries: readonly ApplyEntry[] }> {
  const entries: ApplyEntry[] = [];
  for (let times = 1; ; times += 1) {
    // read anew each time, as another process would
    const journal = {
      entries: JSON.parse(JSON.stringify(entries)) as ApplyEntry[],
      append: async (entry: ApplyEntry) => void entries.push(entry),
    };
    const done = await applyPlan(clientOf(fake), plan, journal).then(
      () => true,
      () => false,
    );
    if (done) return { times, entries };
    if (times > 5) throw new Error('It does not end.');
  }
}

/** What a tenant holds, ids told by names: alike for all that end in the same state. */
function stateOf({ tasks }: Fake): string[] {
  const names = new Map(Array.from(tasks, ([id, { name }]) => [id, String(name)]));
  return Array.from(tasks.values(), (each) => {
    return JSON.stringify({ ...each, id: null }).replaceAll(
      /"contextAttributeValue":"((?:id|old)-\d+)"/g,
      (whole, id: string) => whole.replace(id, names.get(id) ?? id),
    );
  }).toSorted();
}

describe('an apply', () => {
  it('ends in what was wanted, with one request for what stays off and two for what is on', async () => {
    const { fake, plan, desired } = start();
    await apply(fake, plan);
    const next = (await clientOf(fake).list()) as JsonObject[];
    expect(next.length).toBe(desired.length + 1);
    const names = new Map(next.map(({ id, name }) => [String(id), String(name)]));
    const edges = (list: readonly JsonObject[], nameOf: (id: string) => string) =>
      list
        .flatMap((each) =>
          [...JSON.stringify(each['events']).matchAll(/"id","contextAttributeValue":"([^"]+)"/g)].map(
            ([, id]) => `${nameOf(id!)} -> ${String(each['name'])}`,
          ),
        )
        .toSorted();
    expect(edges(next, (id) => names.get(id)!)).toEqual(
      edges(desired, (id) => String(desired.find((each) => each['id'] === id)!['name'])),
    );
    expect(next.filter(({ enabled }) => enabled !== true).length).toBe(
      desired.filter(({ enabled }) => enabled !== true).length,
    );
    expect(JSON.stringify(next)).not.toContain('new:');
    const [on, off] = [
      desired.filter(({ id, enabled }) => String(id).startsWith('new:') && enabled),
      desired.filter(({ enabled }) => !enabled),
    ];
    // two that change, one that is switched on, one that goes, one that is off and in a circle
    expect(plan.steps.length).toBe(
      2 * on.length +
        off.length +
        2 +
        1 +
        1 +
        off.filter(({ name }) => name === 'Task 15' || name === 'Task 7').length -
        1,
    );
  });

  it('creates upstreams first and disabled, and switches on last, downstreams first', () => {
    const { plan } = start();
    const actions = plan.steps.map(({ action }) => action);
    expect([...new Set(actions)]).toEqual(['create', 'update', 'delete', 'wire', 'enable']);
    expect(actions.lastIndexOf('create')).toBeLessThan(actions.indexOf('update'));
    expect(actions.lastIndexOf('wire')).toBeLessThan(actions.indexOf('enable'));
    const made = new Set<string>();
    for (const step of plan.steps) {
      if (step.action !== 'create') continue;
      expect(step.body['enabled']).toBe(false);
      expect(step.refs.every((ref) => made.has(ref.task))).toBe(true);
      made.add(step.task);
    }
    const enabled = plan.steps.flatMap((step) => (step.action === 'enable' ? [step.task] : []));
    expect(enabled.indexOf('new:24')).toBeLessThan(enabled.indexOf('new:2'));
  });

  it('stops on wish, and goes on from there', async () => {
    const { fake, plan } = start();
    const stop = new AbortController();
    const entries: ApplyEntry[] = [];
    const journal = { entries, append: async (entry: ApplyEntry) => void entries.push(entry) };
    const progress: string[] = [];
    const watch = {
      signal: stop.signal,
      onStep: (_: unknown, number: number, count: number) => (
        progress.push(`${number} of ${count}`),
        number === 12 && stop.abort()
      ),
    };
    await expect(applyPlan(clientOf(fake), plan, journal, watch)).rejects.toThrow(Stopped);
    expect(progress.at(-1)).toBe(`12 of ${plan.steps.length}`);
    expect(isApplied(plan, entries)).toBe(false);
    const whole = start();
    await apply(whole.fake, whole.plan);
    await applyPlan(clientOf(fake), plan, journal);
    expect(isApplied(plan, entries)).toBe(true);
    expect(stateOf(fake)).toEqual(stateOf(whole.fake));
  });

  it('finds its own task when the answer was lost, not another of the same name', async () => {
    const mine = task({ id: 'new:a', name: 'Load', app: 'app' });
    const fake = fakeTenant([task({ id: 'theirs', name: 'Load', app: 'app' })]);
    const plan = makePlan({
      dialect: 'v1',
      desired: [mine, { ...mine, id: 'new:b' }],
      base: null,
      actual: [...fake.tasks.values()],
    });
    fake.fail(2, 'drop after');
    const { times } = await apply(fake, plan);
    expect([times, fake.tasks.size]).toEqual([2, 3]);
  });

  it('does not take for lost what was refused', async () => {
    const fake = fakeTenant();
    const plan = makePlan({ dialect: 'v1', desired: [task({ id: 'new:a' })], base: null, actual: [] });
    const refusing = {
      ...fake,
      calls: {
        ...fake.calls,
        create: () => Promise.reject(thrown(422, { errors: [{ code: 'CHO-014', title: 'No' }] })),
      },
    };
    const entries: ApplyEntry[] = [];
    const journal = { entries, append: async (entry: ApplyEntry) => void entries.push(entry) };
    await expect(applyPlan(clientOf(refusing), plan, journal)).rejects.toMatchObject({ status: 422 });
    expect(entries.at(-1)).toEqual({ step: 0, state: 'refused' });
    await applyPlan(clientOf(fake), plan, journal);
    expect(fake.requests).toEqual(['create new:a', 'replace new:a']);
  });
});

describe.each(FAULTS)('with %s at each request in turn', (kind: Fault) => {
  it('an apply that is taken up again ends in the same state, with nothing doubled', async () => {
    const whole = start();
    await apply(whole.fake, whole.plan);
    const expected = stateOf(whole.fake);
    const count = whole.fake.requests.length;
    expect(count).toBe(whole.plan.steps.length);
    for (let at = 1; at <= count; at += 1) {
      const { fake, plan } = start();
      fake.fail(at, kind);
      const { times } = await apply(fake, plan);
      expect([at, stateOf(fake)]).toEqual([at, expected]);
      expect(times).toBeLessThanOrEqual(2);
    }
  });
});

it.each<Fault>(['drop', 'drop after', '500 after'])(
  'whatever was made by then is found, when an apply is cut off by %s at any creation',
  async (kind) => {
    const creates = start().plan.steps.filter(({ action }) => action === 'create').length;
    for (let at = 1; at <= creates; at += 1) {
      const { fake, plan } = start();
      const before = new Set(fake.tasks.keys());
      fake.fail(at, kind);
      const entries: ApplyEntry[] = [];
      await expect(
        applyPlan(clientOf(fake), plan, { entries: [], append: async (entry) => void entries.push(entry) }),
      ).rejects.toThrow();
      const made = await recoverCreatedIds(clientOf(fake), plan, entries);
      expect([...made.values()].toSorted()).toEqual([...fake.tasks.keys()].filter((id) => !before.has(id)).toSorted());
    }
  },
);

it('a chain of 300 tasks takes the fewest requests that there can be', async () => {
  const desired = Array.from({ length: 300 }, (_, index) =>
    task({ id: `new:${index}`, name: `Task ${index}`, after: index === 0 ? [] : [[`new:${index - 1}`]] }),
  );
  const fake = fakeTenant();
  const client = clientOf(fake);
  const { actual } = await pull(client, 'all');
  await applyPlan(client, makePlan({ dialect: 'v1', desired, base: null, actual }), {
    entries: [],
    append: async () => undefined,
  });
  expect(fake.requests.length).toBe(601);
  const there = await pull(client, { tasks: ['id-150'] });
  expect(there.definitions.length).toBe(300);
  const again = makePlan({ dialect: 'v1', desired: there.definitions, base: there.definitions, actual: there.actual });
  expect([again.steps, again.changes.every(({ action }) => action === 'keep')]).toEqual([[], true]);
});

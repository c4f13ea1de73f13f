import tasks from '@qlik/api/tasks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/index.ts';
import {
  type ApplyEntry,
  type ChangePlan,
  applyPlan,
  withRetryAndRateLimit,
  differences,
  makePlan,
  pull,
  qlikTaskApi,
  renameTasks,
  tenantClient,
} from '../../../lib/tenant/index.ts';
import { body } from '../support/bodies.ts';
import { type Fault, FaultyProxy } from '../support/faultyProxy.ts';
import { type Started, TOKEN, startTenant } from '../support/localTenant.ts';

const KINDS: readonly Fault[] = [
  'drop after',
  'cut after headers',
  500,
  'empty after',
  'timeout after',
  'html after',
  503,
  'cut in the body',
  'drop',
  'no id after',
  '500 after',
  'redirected',
  429,
  '499 after',
  '503 after',
];

/**
 * Every kind at every request of thirty tasks takes minutes: `TASKLOOM_FAULTS=all`. Else there are twelve tasks, and
 * each request has one kind, in turn; `tests/lib/tenant/apply.test.ts` does the whole without sockets.
 */
const ALL = process.env['TASKLOOM_FAULTS'] === 'all';
const NEW_TASKS = ALL ? 27 : 9;

let local: Started;
let proxy: FaultyProxy;
beforeAll(async () => {
  local = await startTenant();
  proxy = await FaultyProxy.start(local.host);
});
afterAll(async () => {
  await proxy.close();
  await local.stop();
  local.remove();
});

// waits between tries are not waited for
const timer = { now: () => Date.now(), sleep: async () => undefined };

function clientFor(kind: Fault) {
  const hostConfig = { host: proxy.host, authType: 'apikey' as const, apiKey: TOKEN };
  // a busy machine may be late as well: then there are more tries, and the same end
  const optionsFor = () => ({ hostConfig, noCache: true, timeoutMs: kind === 'timeout after' ? 400 : 20_000 });
  return tenantClient(
    withRetryAndRateLimit(qlikTaskApi({ dialect: 'v1', module: tasks }, { optionsFor }), 'v1', timer),
    'v1',
  );
}

/**
 * Three tasks that are there (one changes, one is switched on, one stays), one that goes, and new ones with a circle.
 */
async function start(): Promise<{ readonly plan: ChangePlan; readonly desired: readonly JsonObject[] }> {
  await Promise.all(Array.from(local.tenant.store.tasks.keys(), (id) => local.tenant.remove(id)));
  const old = [];
  for (const name of ['Changes', 'Goes', 'Switched', 'Stays', 'Elsewhere']) {
    old.push(
      (await local.tenant.create(body({ name, more: { enabled: name !== 'Switched' } }), 'v1', 'me')).definition,
    );
  }
  const [changes, , switched, stays] = old as [JsonObject, JsonObject, JsonObject, JsonObject];
  const made = Array.from({ length: NEW_TASKS }, (_, index) => {
    const after: [string, string?][] =
      index === 0 ? [[String(changes['id']), 'SUCCEEDED']] : [[`new:${Math.floor((index - 1) / 2)}`, 'SUCCEEDED']];
    if (index === 2) after.push([`new:${NEW_TASKS - 1}`, 'FAILED']);
    return {
      id: `new:${index}`,
      ...body({
        name: `Task ${index}`,
        appId: `app-${index % 5}`,
        after,
        all: index % 2 === 0,
        more: { enabled: index % 6 !== 5 },
      }),
    } as unknown as JsonObject;
  });
  const desired = [{ ...changes, description: 'changed' }, { ...switched, enabled: true }, stays, ...made.toReversed()];
  return { plan: makePlan({ dialect: 'v1', desired, base: old.slice(0, 4), actual: old }), desired };
}

/** @returns How often it had to be taken up. */
async function apply(plan: ChangePlan, desired: readonly JsonObject[], kind: Fault): Promise<number> {
  const entries: ApplyEntry[] = [];
  for (let times = 1; ; times += 1) {
    const journal = { entries: [...entries], append: async (entry: ApplyEntry) => void entries.push(entry) };
    const ids = await applyPlan(clientFor(kind), plan, journal).catch((error: unknown) => {
      if (times > 20) throw error;
      return null;
    });
    if (!ids) continue;
    await expectApplied(renameTasks(desired, ids));
    return times;
  }
}

async function expectApplied(desired: readonly JsonObject[]): Promise<void> {
  const { definitions } = await pull(clientFor('drop'), 'all');
  const byId = new Map(definitions.map((task) => [task['id'], task]));
  expect(definitions.length).toBe(desired.length + 1);
  for (const task of desired)
    expect([task['name'], differences(task, byId.get(task['id']) ?? {})]).toEqual([task['name'], []]);
}

it(
  'an apply that is hit at each request in turn, and taken up again, ends as it was planned',
  async () => {
    const whole = await start();
    proxy.fail(null, 'drop');
    expect(await apply(whole.plan, whole.desired, 'drop')).toBe(1);
    const count = whole.plan.steps.length;
    expect(count).toBeGreaterThan(NEW_TASKS * 1.7);
    for (let at = 1; at <= count; at += 1) {
      for (const kind of ALL ? KINDS : [KINDS[at % KINDS.length]!]) {
        const { plan, desired } = await start();
        proxy.fail(at, kind);
        const times = await apply(plan, desired, kind);
        // what the client tries again itself, nobody needs to take up; and a deletion is answered with nothing that
        // could be lost
        const { action } = plan.steps[at - 1]!;
        const isCreate = action === 'create';
        const isWhole =
          action === 'delete' &&
          ['cut after headers', 'cut in the body', 'empty after', 'no id after'].includes(String(kind));
        const isTriedAgain = kind === 429 || ((kind === 503 || kind === '503 after') && !isCreate);
        expect([at, kind, times > 1]).toEqual([at, kind, !isTriedAgain && !isWhole]);
      }
    }
  },
  ALL ? 1_800_000 : 240_000,
);

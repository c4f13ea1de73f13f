import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pullChain } from '../../../../app/designer/actions/tenant/pull.ts';
import { logOf, runsOf, startTask } from '../../../../app/designer/actions/tenant/runs.ts';
import { tenantOf } from '../../../../app/designer/state/tenant.ts';
import { type MemoryBrowser, type MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

let tenant: MemoryTenant;
let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  // the tenant's own clock
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  ({ tenant, browser, tab } = await openConnected());
});
afterEach(async () => {
  await tenant.close();
  vi.useRealTimers();
});

const connection = () => connectionOf(tab);
const start = (id: string, source = '') => startTask(tab.designer, connection(), id, source);
const seen = (id: string, of = tab) => tenantOf(of.designer).getState().runs.get(id)?.status;
/** What runs in the tenant ends, and the designer looks again. */
const letEnd = async () => {
  await vi.advanceTimersByTimeAsync(10_000);
  await browser.clock.pass(1_500);
};

it('starts a task with its source, shows it while it runs, and lists its runs and those of its resource', async () => {
  const other = await tenant.create(taskOn('runs-app', 'Runs: other'));
  const id = await tenant.create(taskOn('runs-app', 'Runs: task'));
  expect(await runsOf(tab.designer, connection(), { task: id })).toEqual([]);
  await start(id, 'nightly check');
  await browser.clock.pass(0);
  expect(seen(id)).toBe('RUNNING');
  await letEnd();
  expect(seen(id)).toBe('SUCCEEDED');
  expect(seen(other)).toBeUndefined();
  expect((await tenant.ask('GET', `/${id}/runs`)).data['data']).toMatchObject([{ triggeredBy: 'nightly check' }]);
  expect(await runsOf(tab.designer, connection(), { task: id })).toMatchObject([{ status: 'SUCCEEDED' }]);
  await tenant.ask('POST', `/${other}/actions/start`);
  expect(await runsOf(tab.designer, connection(), { resource: 'runs-app' })).toMatchObject([
    { status: 'RUNNING' },
    { status: 'SUCCEEDED' },
  ]);
  await letEnd();
  expect(seen(other)).toBe('SUCCEEDED');
});

it('gives the log of a run', async () => {
  const id = await tenant.create(taskOn('log-app', 'Runs: log'));
  await start(id);
  await letEnd();
  const [run] = await runsOf(tab.designer, connection(), { task: id });
  expect(await logOf(tab.designer, connection(), id, run!.id)).toMatch(
    /ended with SUCCEEDED after [\d.]+ seconds\.\n$/,
  );
});

it('says with its code why a task cannot be started', async () => {
  const id = await tenant.create(taskOn('off-app', 'Runs: off', [], { enabled: false }));
  await expect(start(id)).rejects.toThrow(/The task is disabled.*\(status 400, CHO-001, trace [\da-f]+\)$/);
});

it('looks at the runs again and again, says why that failed, and forgets it with the next look', async () => {
  const fault = () => tenantOf(tab.designer).getState().fault;
  const id = await tenant.create(taskOn('look-app', 'Runs: look'));
  tenant.answer(/^GET .api.scheduling/, 503, '');
  await browser.clock.pass(1_500);
  expect(fault()).toMatch(/\(status 503\)$/);
  expect(seen(id)).toBeUndefined();
  await tenant.ask('POST', `/${id}/actions/start`);
  await browser.clock.pass(1_500);
  expect(fault()).toBeNull();
  expect(seen(id)).toBe('RUNNING');
});

it('shows the runs of the same tenant again after the page was loaded anew, and none in another tab', async () => {
  const id = await tenant.create(taskOn('again-app', 'Runs: again'));
  await pullChain(tab.designer, connection(), { tasks: [id] }, 'pulled.json', {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  await start(id);
  await letEnd();
  expect(seen(id)).toBe('SUCCEEDED');
  tab = await tab.reload();
  expect(tab.names()).toEqual(['Runs: again']);
  expect(connection()).toMatchObject({ place: 'local', name: 'Local tenant' });
  expect(seen(id)).toBe('SUCCEEDED');
  const other = await browser.open();
  expect(other.names()).toEqual(['Runs: again']);
  expect(tenantOf(other.designer).getState().connection).toBeNull();
  expect(seen(id, other)).toBeUndefined();
});

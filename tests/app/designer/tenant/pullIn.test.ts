import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planNow } from '../../../../app/designer/actions/tenant/plan.ts';
import { pullChain } from '../../../../app/designer/actions/tenant/pull.ts';
import { pullIn } from '../../../../app/designer/actions/tenant/pullIn.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { graphOf, remove, rename, unwrap } from '../../../../lib/index.ts';
import { deletionsOf } from '../../../../lib/tenant/index.ts';
import type { MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

let tenant: MemoryTenant;
let tab: MemoryTab;
let ids: { extract: string; load: string; report: string };
beforeEach(async () => {
  ({ tenant, tab } = await openConnected());
  const extract = await tenant.create(taskOn('app-1', 'Extract'));
  const load = await tenant.create(taskOn('app-2', 'Load', [extract]));
  const report = await tenant.create(taskOn('app-3', 'Report', [load]));
  ids = { extract, load, report };
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await pullChain(tab.designer, connectionOf(tab), { tasks: [load] }, 'load.json', { ...options, reach: 'only' });
});
afterEach(() => tenant.close());

const chain = () => currentDocument(tab.designer).chain;
const notice = () => stateOf(tab.designer).getState().notice?.text;
const pull = (id: string, reach: 'only' | 'component' = 'only') =>
  pullIn(tab.designer, connectionOf(tab), { tasks: [id] }, { reach });
const plan = async () => (await planNow(tab.designer, connectionOf(tab))).plan!;
const edit = (id: string, name: string) => {
  const task = graphOf(chain()).byId.get(id)!.key;
  unwrap(dispatch(tab.designer, (document) => rename(document, { task, name })));
};

it('makes a task of an external one, with its edges', async () => {
  expect(graphOf(chain()).externals).toEqual([ids.extract]);
  await pull(ids.extract);
  expect(tab.names()).toEqual(['Load', 'Extract']);
  expect(graphOf(chain()).externals).toEqual([]);
  expect(notice()).toBe('1 task pulled in.');
});

it('pulls all that is connected with a task, and leaves what is there', async () => {
  await pull(ids.extract, 'component');
  expect(tab.names().toSorted()).toEqual(['Extract', 'Load', 'Report']);
  expect(notice()).toBe('2 tasks pulled in.');
});

it('is planned as a chain that was pulled as a whole: nothing is to be done', async () => {
  await pull(ids.extract, 'component');
  expect((await plan()).steps).toEqual([]);
});

describe('a pull that is undone', () => {
  it('deletes nothing in the tenant', async () => {
    await pull(ids.extract);
    undoStep(tab.designer);
    expect(tab.names()).toEqual(['Load']);
    expect(deletionsOf(await plan())).toEqual([]);
  });

  it('is told from a task that is deleted after it', async () => {
    await pull(ids.report);
    const { key } = graphOf(chain()).byId.get(ids.report)!;
    dispatch(tab.designer, (document) => remove(document, { tasks: [key] }));
    expect(deletionsOf(await plan())).toHaveLength(1);
  });
});

describe('a pull of what is there', () => {
  it('takes over what only the tenant has changed', async () => {
    await tenant.ask('PUT', `/${ids.load}`, taskOn('app-2', 'Load all', [ids.extract]));
    await pull(ids.load);
    expect(tab.names()).toEqual(['Load all']);
    expect(notice()).toBe('1 task refreshed.');
  });

  it('leaves what was changed on both sides, and says so; the plan shows it', async () => {
    edit(ids.load, 'Load mine');
    await tenant.ask('PUT', `/${ids.load}`, taskOn('app-2', 'Load theirs', [ids.extract]));
    await pull(ids.load);
    expect(tab.names()).toEqual(['Load mine']);
    expect(notice()).toBe('1 task changed both here and in the tenant, and left as before.');
    expect((await plan()).drift).toHaveLength(1);
  });
});

it('says that a task is gone, and changes nothing', async () => {
  await tenant.ask('DELETE', `/${ids.extract}`);
  expect(await pull(ids.extract)).toBeNull();
  expect([tab.names(), notice()]).toEqual([['Load'], 'The tenant no longer has this task.']);
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { openText } from '../../../../app/designer/actions/open.ts';
import { adopt } from '../../../../app/designer/actions/tenant/adopt.ts';
import { planNow } from '../../../../app/designer/actions/tenant/plan.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { currentDocument } from '../../../../app/designer/state/store.ts';
import { graphOf, rename } from '../../../../lib/index.ts';
import { keyOf } from '../../../support/inMemory/actions.ts';
import type { MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

let tenant: MemoryTenant;
let tab: MemoryTab;
let id: string;
beforeEach(async () => {
  ({ tenant, tab } = await openConnected());
  id = await tenant.create(taskOn('app-1', 'Load'));
  openText(tab.designer, 'chain.json', JSON.stringify([{ id: 'new:load', ...taskOn('app-1', 'Load') }]));
});
afterEach(() => tenant.close());
const plan = () => planNow(tab.designer, connectionOf(tab));
const ids = () => [...graphOf(currentDocument(tab.designer).chain).byId.keys()];

it('a task that the tenant has on the same app is offered, and taken instead of creating a second', async () => {
  const before = await plan();
  expect(before.plan!.changes).toMatchObject([{ action: 'create' }]);
  expect(before.adoptable).toEqual([{ task: 'new:load', name: 'Load', candidates: [{ id, name: 'Load' }] }]);
  await adopt(tab.designer, connectionOf(tab), 'new:load', id);
  const { plan: after, adoptable } = await plan();
  expect([after!.changes.map(({ action }) => action), after!.drift, adoptable]).toEqual([['keep'], [], []]);
});

it('the id stays whatever is undone', async () => {
  const task = keyOf(tab, 'Load');
  dispatch(tab.designer, (document) => rename(document, { task, name: 'Load all' }));
  await adopt(tab.designer, connectionOf(tab), 'new:load', id);
  undoStep(tab.designer);
  expect([tab.names(), ids()]).toEqual([['Load'], [id]]);
});

it('what others change in it later is told', async () => {
  await adopt(tab.designer, connectionOf(tab), 'new:load', id);
  await tenant.ask('PUT', `/${id}`, taskOn('app-1', 'Load', [], { description: 'changed there' }));
  expect((await plan()).plan!.drift).toHaveLength(1);
});

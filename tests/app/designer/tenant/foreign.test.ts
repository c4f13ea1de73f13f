import { afterEach, beforeEach, expect, it } from 'vitest';
import { openText } from '../../../../app/designer/actions/open.ts';
import {
  chosenBindings,
  findForeign,
  firstChoices,
  openRows,
  rowKey,
} from '../../../../app/designer/actions/tenant/foreign.ts';
import { planNow } from '../../../../app/designer/actions/tenant/plan.ts';
import { learnNames, namesOf } from '../../../../app/designer/state/names.ts';
import { usualSeed } from '../../../../cli/tenant/catalogue/seed.ts';
import type { MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

const SALES_STAGING = '665f8680-47ed-4302-a7b4-fc983af8a8c0';

let tenant: MemoryTenant;
let tab: MemoryTab;
let here: string;
beforeEach(async () => {
  ({ tenant, tab } = await openConnected(usualSeed()));
  here = await tenant.create(taskOn(SALES_STAGING, 'Stage'));
  const metadata = { metadata: { spaceId: 'space-there' } };
  const tasks = [
    { id: 'stage-there', ...taskOn('app-there', 'Stage', ['rates-there'], metadata) },
    { id: 'other-there', ...taskOn('odd-there', 'Other', ['stage-there']) },
  ];
  openText(tab.designer, 'chain.json', JSON.stringify(tasks));
  learnNames(tab.designer, {
    apps: new Map([['app-there', 'sales staging']]),
    tasks: new Map([['rates-there', 'Load exchange rates']]),
  });
});
afterEach(() => tenant.close());

const find = () => findForeign(tab.designer, connectionOf(tab), new AbortController().signal);

it('what the tenant does not know is listed with its name, and with what it has of the same name', async () => {
  const { rows } = await find();
  expect(rows.map(({ kind, id, name, suggestion }) => [kind, id, name, suggestion !== null])).toEqual([
    ['app', 'app-there', 'sales staging', true],
    ['app', 'odd-there', null, false],
    ['space', 'space-there', null, false],
    ['task', 'rates-there', 'Load exchange rates', true],
    ['task', 'stage-there', 'Stage', true],
    ['task', 'other-there', 'Other', false],
  ]);
  expect(rows[0]!.suggestion).toBe(SALES_STAGING);
  expect(namesOf(tab.designer).getState().names.apps.get(SALES_STAGING)).toBe('Sales staging');
});

it('with what is chosen the chain is planned as one of this tenant', async () => {
  const foreign = await find();
  const suggested = firstChoices(foreign, null);
  expect(openRows(foreign, suggested).map(({ id }) => id)).toEqual(['odd-there', 'space-there']);
  const choices = new Map([
    ...suggested,
    [rowKey({ kind: 'app', id: 'odd-there' }), SALES_STAGING],
    [rowKey({ kind: 'space', id: 'space-there' }), 'fdf24362fb1dfc03f1b869c1'],
  ]);
  const bindings = chosenBindings(foreign, choices);
  expect(bindings.tasks).toMatchObject({ 'stage-there': here });
  const { plan, unbound } = await planNow(tab.designer, connectionOf(tab), {
    bindings: { name: 'b.json', value: bindings },
  });
  expect(unbound).toEqual([]);
  expect(plan!.changes.map(({ action, task }) => [action, task])).toEqual([
    ['update', here],
    ['create', 'new:other-there'],
  ]);
  expect(plan!.consequences.filter(({ severity }) => severity === 'error')).toEqual([]);
  // what a file says of them counts for more than a name
  expect([...firstChoices(foreign, { tasks: {}, apps: { 'odd-there': 'x' }, spaces: {} })]).toEqual([
    ['app odd-there', 'x'],
  ]);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openText } from '../../../../app/designer/actions/open.ts';
import { applyNow, forgetApply } from '../../../../app/designer/actions/tenant/apply.ts';
import { planNow } from '../../../../app/designer/actions/tenant/plan.ts';
import { pullChain } from '../../../../app/designer/actions/tenant/pull.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { applyWords, whyNotApply } from '../../../../app/panels/tenant/planWords.ts';
import { rename, save } from '../../../../lib/index.ts';
import type { PullOf } from '../../../../lib/tenant/index.ts';
import { keyOf } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

let tenant: MemoryTenant;
let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  ({ tenant, browser, tab } = await openConnected());
});
afterEach(() => tenant.close());

const connection = () => connectionOf(tab);
const plan = (asNew = false) => planNow(tab.designer, connection(), { asNew });
/** Plans, and does so; gives the number of each request that was made for it. */
const apply = async ({ signal = new AbortController().signal, asNew = false } = {}) => {
  const numbers: number[] = [];
  const { plan: made } = await plan(asNew);
  const onStep = ({ number }: { number: number }) => void numbers.push(number);
  await applyNow(tab.designer, connection(), made!, { bindings: null, onStep, signal });
  return numbers;
};
const open = (name: string, tasks: readonly unknown[]) =>
  expect(openText(tab.designer, name, JSON.stringify(tasks, null, 2))).toBe(true);
const pull = (of: PullOf) =>
  pullChain(tab.designer, connection(), of, 'pulled.json', {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
const call = (from: string, to: string) =>
  dispatch(tab.designer, (document) => rename(document, { task: keyOf(tab, from), name: to }));
const text = () => save(currentDocument(tab.designer));
/** Tasks one after the other. */
const row = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    taskOn(`cut-${index}`, `Cut off ${index}`, index === 0 ? [] : [`new:${index - 1}`], { id: `new:${index}` }),
  );

describe('an apply that was cut off', () => {
  it('goes on in a new page, and asks only once whether to overwrite', async () => {
    const one = await tenant.create(taskOn('again-1', 'Again: one'));
    const two = await tenant.create(taskOn('again-2', 'Again: two', [one]));
    await pull({ tasks: [one] });
    await tenant.ask('PUT', `/${one}`, taskOn('again-1', 'Again: one', [], { description: 'changed there' }));
    call('Again: one', 'Again: first');
    call('Again: two', 'Again: second');
    const second = tenant.hold(/^PUT/, 2);
    void apply();
    await second.isSent;
    expect(tenant.names()).toEqual(['Again: first', 'Again: two']);
    await browser.clock.pass(1_000);
    tab = await tab.reload();
    const planned = await plan();
    expect(planned.done).toBe(1);
    expect(planned.plan!.drift).toHaveLength(1);
    expect(applyWords(planned, 1)).toBe('Resume (1 request left)');
    // as the dialog asks for what was agreed to when it began
    expect(whyNotApply(planned, { isAgreed: true, overwrite: true })).toBeNull();
    expect(await apply()).toEqual([2]);
    expect((await tenant.ask('GET', `/${one}`)).data['name']).toBe('Again: first');
    expect((await tenant.ask('GET', `/${two}`)).data['name']).toBe('Again: second');
    expect((await plan()).plan!.steps).toEqual([]);
  });

  it('goes on after it was stopped, also in a new page, and doubles nothing', async () => {
    const tasks = row(12);
    open('cut.json', tasks);
    const fifth = tenant.hold(/^POST/, 5);
    const stop = new AbortController();
    const stopped = apply({ signal: stop.signal });
    await fifth.isSent;
    stop.abort();
    await expect(stopped).rejects.toThrow('It was stopped.');
    fifth.release();
    expect((await plan()).done).toBe(4);
    await browser.clock.pass(1_000);
    tab = await tab.reload();
    expect((await plan()).done).toBe(4);
    await apply();
    expect(tenant.names()).toEqual(tasks.map(({ name }) => name).toSorted());
    expect(text()).not.toContain('"new:');
  });

  it('finds the task again whose creation got no answer', async () => {
    open('lost.json', row(3));
    tenant.lose(/^POST/, 2);
    await expect(apply()).rejects.toThrow("Can't reach the tenant: Failed to fetch");
    expect(tenant.names()).toEqual(['Cut off 0', 'Cut off 1']);
    expect((await plan()).done).toBe(1);
    await apply();
    expect(tenant.names()).toEqual(['Cut off 0', 'Cut off 1', 'Cut off 2']);
  });

  it('says what the tenant said, and is planned anew when it is forgotten', async () => {
    open('refused.json', row(2));
    tenant.answer(/^POST/, 403, '{"errors": [{"code": "X-1", "title": "Not for you"}], "traceId": "t-9"}', 2);
    await expect(apply()).rejects.toThrow('Not for you. (status 403, X-1, trace t-9)');
    const { done, plan: old } = await plan();
    expect(done).toBe(1);
    await forgetApply(tab.designer, connection());
    const next = await plan();
    expect(next.done).toBeNull();
    expect(next.plan).not.toEqual(old);
  });
});

it('applies 300 tasks that came from another tenant, with their progress, and pulls them again', async () => {
  const chain = Array.from({ length: 300 }, (_, index) => {
    const upstream = index === 0 ? [] : [`far-${Math.floor((index - 1) / 3)}`];
    // what is off is sent once alone
    return taskOn(`estate-${index}`, `Estate ${index}.`, upstream, { id: `far-${index}`, enabled: false });
  });
  const names = chain.map(({ name }) => name).toSorted();
  open('estate.json', chain);
  const planned = await plan();
  expect(planned.plan!.consequences.map(({ code }) => code)).toContain('unknown-task');
  expect(whyNotApply(planned, { isAgreed: true, overwrite: true })).toBe(
    'Correct the errors first: they are listed here.',
  );
  expect((await plan(true)).plan!.steps).toHaveLength(300);
  expect(await apply({ asNew: true })).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(tenant.names()).toEqual(names);
  await pull('all');
  expect(stateOf(tab.designer).getState().session.fileName).toBe('pulled.json');
  expect(tab.names().toSorted()).toEqual(names);
});

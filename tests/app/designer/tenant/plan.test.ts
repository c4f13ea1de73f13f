import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addLinked } from '../../../../app/designer/actions/addTask.ts';
import { openText } from '../../../../app/designer/actions/open.ts';
import { applyNow } from '../../../../app/designer/actions/tenant/apply.ts';
import { chooseBindings } from '../../../../app/designer/actions/tenant/bindings.ts';
import { type PlanOptions, type Planned, planNow } from '../../../../app/designer/actions/tenant/plan.ts';
import { pullChain } from '../../../../app/designer/actions/tenant/pull.ts';
import type { BindingsFile } from '../../../../app/designer/ports/tenant.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { redoStep, undoStep } from '../../../../app/designer/state/history.ts';
import { currentDocument } from '../../../../app/designer/state/store.ts';
import { applyWords, whyNotApply } from '../../../../app/panels/tenant/planWords.ts';
import { rename, save, setField } from '../../../../lib/index.ts';
import type { Change } from '../../../../lib/tenant/index.ts';
import { keyOf, run, select } from '../../../support/inMemory/actions.ts';
import { type MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

let tenant: MemoryTenant;
let tab: MemoryTab;
beforeEach(async () => {
  ({ tenant, tab } = await openConnected());
});
afterEach(() => tenant.close());

const connection = () => connectionOf(tab);
const plan = (options: PlanOptions = {}) => planNow(tab.designer, connection(), options);
const apply = async ({ plan: made }: Planned, bindings: BindingsFile | null = null) => {
  const steps: string[] = [];
  await applyNow(tab.designer, connection(), made!, {
    bindings,
    onStep: ({ number, count, step }) => steps.push(`${number}/${count} ${step.action} ${step.name}`),
    signal: new AbortController().signal,
  });
  return steps;
};
const open = (name: string, tasks: readonly unknown[]) =>
  expect(openText(tab.designer, name, JSON.stringify(tasks, null, 2))).toBe(true);
const pull = (task: string) =>
  pullChain(tab.designer, connection(), { tasks: [task] }, 'pulled.json', {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
const call = (from: string, to: string) =>
  dispatch(tab.designer, (document) => rename(document, { task: keyOf(tab, from), name: to }));
const reload = (task: string, appId: string) =>
  dispatch(tab.designer, (document) => setField(document, { task: keyOf(tab, task), field: 'appId', value: appId }));
const text = () => save(currentDocument(tab.designer));

const NOT_AGREED = { isAgreed: false, overwrite: false };
const AGREED = { isAgreed: true, overwrite: false };
const changes = (planned: Planned): readonly (readonly [Change['action'], string])[] =>
  planned.plan!.changes.map(({ action, name }) => [action, name]);

describe('a plan', () => {
  it('creates, updates and deletes, does so when it is agreed to, and has nothing to do after it', async () => {
    const first = await tenant.create(taskOn('plan-1', 'Plan: first'));
    const second = await tenant.create(taskOn('plan-2', 'Plan: second', [first]));
    await pull(first);
    call('Plan: first', 'Plan: renamed');
    select(tab, 'Plan: second');
    run(tab, 'delete');
    addLinked(tab.designer, 'Plan: new', { x: 0, y: 0 }, {});
    reload('Plan: new', 'plan-3');
    const planned = await plan();
    expect(changes(planned)).toEqual([
      ['delete', 'Plan: second'],
      ['update', 'Plan: renamed'],
      ['create', 'Plan: new'],
    ]);
    expect(whyNotApply(planned, NOT_AGREED)).toBe('Confirm the deletions first.');
    expect(whyNotApply(planned, AGREED)).toBeNull();
    const steps = await apply(planned);
    expect(steps).toContain(`1/${steps.length} create Plan: new`);
    expect((await tenant.ask('GET', `/${second}`)).status).toBe(404);
    expect(tenant.names()).toEqual(['Plan: new', 'Plan: renamed']);
    expect(text()).not.toContain('"new:');
    const next = await plan();
    expect(changes(next)).toEqual([
      ['keep', 'Plan: renamed'],
      ['keep', 'Plan: new'],
    ]);
    expect(applyWords(next, 0)).toBe('Nothing to apply');
    expect(whyNotApply(next, AGREED)).toBe('The tenant matches this chain already.');
  });

  it('sends nothing while the checks find an error in what would be sent, and says where', async () => {
    open('errors.json', [taskOn('errors-1', 'Errors: first', [], { id: 'new:first' })]);
    addLinked(tab.designer, 'Errors: without an app', { x: 0, y: 0 }, {});
    const planned = await plan();
    expect(planned.plan!.consequences.filter(({ severity }) => severity === 'error')).toMatchObject([
      { message: expect.stringMatching(/“Errors: without an app”, \/states\/.*Names no app to reload/) },
    ]);
    expect(whyNotApply(planned, AGREED)).toBe('Correct the errors first: they are listed here.');
    reload('Errors: without an app', 'errors-2');
    const mended = await plan();
    expect(whyNotApply(mended, AGREED)).toBeNull();
    expect(applyWords(mended, mended.plan!.steps.length)).toBe('Apply 4 requests');
  });

  it('keeps the ids that the tenant gave, whatever is undone, and does again what is undone', async () => {
    open('ids.json', [
      taskOn('ids-1', 'Ids: first', [], { id: 'new:first' }),
      taskOn('ids-2', 'Ids: second', ['new:first'], { id: 'new:second' }),
    ]);
    call('Ids: first', 'Ids: renamed');
    await apply(await plan());
    undoStep(tab.designer);
    expect(tab.names()).toEqual(['Ids: first', 'Ids: second']);
    expect(text()).not.toContain('"new:');
    expect(changes(await plan())).toEqual([
      ['update', 'Ids: first'],
      ['keep', 'Ids: second'],
    ]);
    redoStep(tab.designer);
    expect(tab.names()).toEqual(['Ids: renamed', 'Ids: second']);
    expect((await plan()).plan!.steps).toEqual([]);
  });

  it('has three sides of what others changed since the pull, and applies over it only when that is said', async () => {
    const id = await tenant.create(taskOn('drift-1', 'Drift: task', [], { description: 'as pulled' }));
    await pull(id);
    await tenant.ask('PUT', `/${id}`, taskOn('drift-1', 'Drift: task', [], { description: 'changed there' }));
    call('Drift: task', 'Drift: renamed');
    const planned = await plan();
    expect(planned.plan!.drift).toMatchObject([
      {
        task: id,
        lastChange: { by: 'Local user', action: 'updated' },
        theirs: [{ pointer: '/description', before: 'as pulled', after: 'changed there' }],
        ours: [{ pointer: '/name', before: 'Drift: task', after: 'Drift: renamed' }],
      },
    ]);
    expect(whyNotApply(planned, AGREED)).toBe(
      'Others changed tasks since the pull. Keep yours or take theirs for each of them first.',
    );
    expect(whyNotApply(planned, { isAgreed: true, overwrite: true })).toBeNull();
    await apply(planned);
    expect((await tenant.ask('GET', `/${id}`)).data).toMatchObject({
      name: 'Drift: renamed',
      description: 'as pulled',
    });
  });

  it('is not carried out when the chain was edited since', async () => {
    open('edited.json', [taskOn('edited', 'Edited: before', [], { id: 'new:edited' })]);
    const planned = await plan();
    call('Edited: before', 'Edited: after');
    await expect(apply(planned)).rejects.toThrow('The chain has changed since it was compared. Compare again.');
    expect(tenant.names()).toEqual([]);
  });
});

describe('bindings', () => {
  const choose = (bindings: object) => {
    tab.chosen = [new File([JSON.stringify(bindings)], 'production.json')];
    return new Promise<BindingsFile>((resolve, reject) => chooseBindings(tab.designer, resolve, reject));
  };

  it('are asked for where they are missing, and those that were made are handed back', async () => {
    const metadata = { usage: 'ANALYTICS', spaceId: 'space-there' };
    open('bound.json', [taskOn('app-there', 'Bound: task', [], { id: 'task-there', metadata })]);
    const lacking = await plan({ bindings: await choose({ apps: { 'app-there': 'app-here' } }) });
    expect(lacking).toMatchObject({
      plan: null,
      unbound: [{ message: expect.stringContaining('The bindings do not map the space space-there') }],
    });
    expect(whyNotApply(lacking, AGREED)).toBe('Bindings are missing.');
    const bindings = await choose({ apps: { 'app-there': 'app-here' }, spaces: { 'space-there': 'space-here' } });
    const planned = await plan({ bindings });
    expect(changes(planned)).toEqual([['create', 'Bound: task']]);
    await apply(planned, bindings);
    const { data } = await tenant.ask('GET', '?resourceId=app-here');
    expect(data['data']).toMatchObject([{ name: 'Bound: task', metadata: { spaceId: 'space-here' } }]);
    const [made] = data['data'] as { id: string }[];
    expect(tab.downloads.map(({ name }) => name)).toEqual(['production.json']);
    expect(JSON.parse(String(tab.downloads[0]!.content))).toEqual({
      apps: { 'app-there': 'app-here' },
      spaces: { 'space-there': 'space-here' },
      tasks: { 'task-there': made!.id },
    });
    expect(text()).toContain('"task-there"');
  });
});

import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addTask,
  closeDesigner,
  exported,
  node,
  openDesigner,
  openFile,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { ask, create, openPlan, pullChain, taskOn } from '../../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
// the browser itself logs that a deleted task is asked for
afterEach(() => closeDesigner(page, /status of 404/));

const dialog = () => page.getByRole('dialog', { name: 'Plan and apply' });
const button = (name: RegExp | string) => dialog().getByRole('button', { name });
const progress = async () =>
  Number(
    await dialog()
      .locator('[data-progress]')
      .getAttribute('data-progress', { timeout: 2_000 })
      .catch(() => 0),
  );
const applied = (timeout = 30_000) => page.getByText(/^Applied: /).waitFor({ timeout });
const open = async (name: string, definitions: readonly unknown[]) => {
  await openFile(page, name, JSON.stringify(definitions, null, 2));
  await page.getByText(`Opened ${name}.`).waitFor();
  await settled(page);
};

async function rename(from: string, to: string): Promise<void> {
  await node(page, from).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await node(page, to).waitFor();
}

it('says what would be created, updated and deleted, does it, and has nothing to do after it', async () => {
  const first = await create(page, taskOn('plan-1', 'Plan: first'));
  const second = await create(page, taskOn('plan-2', 'Plan: second', [first]));
  await pullChain(page, 'Plan: first');
  await settled(page);
  await rename('Plan: first', 'Plan: renamed');
  await node(page, 'Plan: second').click();
  await page.keyboard.press('Delete');
  await addTask(page, 'Plan: new');
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('App', { exact: true }).fill('plan-3');
  await openPlan(page);
  await expect
    .poll(() => dialog().getByRole('list', { name: 'What would be done' }).innerText())
    .toMatch(/1\s*created[\s\S]*1\s*updated[\s\S]*1\s*deleted[\s\S]*0\s*left alone/);
  const deletions = dialog().getByRole('region', { name: 'Deletions' });
  await expect.poll(() => deletions.innerText()).toMatch(/1 task will be deleted from the tenant[\s\S]*Plan: second/);
  expect(await button(/^Apply/).getAttribute('aria-description')).toBe('Confirm the deletions first.');
  await deletions.getByLabel('Delete this task').check();
  await button(/^Apply/).click();
  await applied();
  const log = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the log' }).click();
  expect(await textOf(await (await log).createReadStream())).toMatch(/ 1\/\d+ create Plan: new\n/);
  expect((await ask(page, 'GET', `/${second}`)).status).toBe(404);
  expect((await ask(page, 'GET', `/${first}`)).data['name']).toBe('Plan: renamed');
  expect(await exported(page)).not.toContain('"new:');
  await openPlan(page);
  await button('Nothing to apply').waitFor();
  await page.keyboard.press('Escape');
});

it('sends nothing while the checks find an error in what would be sent, and says where', async () => {
  await open('errors.json', [taskOn('errors-1', 'Errors: first', [], { id: 'new:first' })]);
  await addTask(page, 'Errors: without an app');
  await openPlan(page);
  await dialog()
    .getByRole('region', { name: 'Errors' })
    .getByText(/“Errors: without an app”, \/states\/.*Names no app to reload/)
    .waitFor();
  expect(await button(/^Apply/).getAttribute('aria-description')).toBe(
    'Correct the errors first. See the list of them.',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('App', { exact: true }).fill('errors-2');
  await openPlan(page);
  await button(/^Apply 4 requests/).waitFor();
  await page.keyboard.press('Escape');
});

it('keeps the ids that the tenant gave, whatever is undone, and says “matches” until the next edit', async () => {
  await open('ids.json', [
    taskOn('ids-1', 'Ids: first', [], { id: 'new:first' }),
    taskOn('ids-2', 'Ids: second', ['new:first'], { id: 'new:second' }),
  ]);
  await rename('Ids: first', 'Ids: renamed');
  await openPlan(page);
  await button(/^Apply/).click();
  await applied();
  await page.getByText('The tenant now matches this chain.').waitFor();
  await page.keyboard.press('Control+z');
  await node(page, 'Ids: first').waitFor();
  await page.getByText('The tenant now matches this chain.').waitFor({ state: 'detached' });
  expect(await exported(page)).not.toContain('"new:');
  await openPlan(page);
  await expect
    .poll(() => dialog().getByRole('list', { name: 'What would be done' }).innerText())
    .toMatch(/0\s*created[\s\S]*1\s*updated[\s\S]*0\s*deleted[\s\S]*1\s*left alone/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+z');
  await node(page, 'Ids: renamed').waitFor();
  await openPlan(page);
  await button('Nothing to apply').waitFor();
  await page.keyboard.press('Escape');
});

it('shows three sides of what others changed since the pull, and applies over it only when that is said', async () => {
  const id = await create(page, taskOn('drift-1', 'Drift: task', [], { description: 'as pulled' }));
  await pullChain(page, 'Drift: task');
  await settled(page);
  await ask(page, 'PUT', `/${id}`, taskOn('drift-1', 'Drift: task', [], { description: 'changed there' }));
  await rename('Drift: task', 'Drift: renamed');
  await openPlan(page);
  const sides = dialog().getByRole('table', { name: /three sides/ });
  await expect.poll(() => sides.innerText()).toMatch(/\/description\s+"as pulled"\s+"changed there"\s+"as pulled"/);
  expect(await button(/^Apply/).isDisabled()).toBe(true);
  await button(/^Apply/).hover();
  await page.getByText('Others changed tasks since the pull. Choose to overwrite that first, or pull again.').waitFor();
  await dialog().getByLabel('Overwrite what others changed').check();
  await button(/^Apply/).click();
  await applied();
  expect((await ask(page, 'GET', `/${id}`)).data).toMatchObject({ name: 'Drift: renamed', description: 'as pulled' });
});

it('asks only once whether to overwrite: not again when an apply that was cut off goes on in a new page', async () => {
  const one = await create(page, taskOn('again-1', 'Again: one'));
  const two = await create(page, taskOn('again-2', 'Again: two', [one]));
  await pullChain(page, 'Again: one');
  await settled(page);
  await ask(page, 'PUT', `/${one}`, taskOn('again-1', 'Again: one', [], { description: 'changed there' }));
  await rename('Again: one', 'Again: first');
  await rename('Again: two', 'Again: second');
  // the second request gets no answer until the page is loaded anew
  let asked = 0;
  await page.route('**/api/v1/tasks/*', (route) =>
    route.request().method() === 'PUT' && (asked += 1) > 1 ? undefined : route.continue(),
  );
  await openPlan(page);
  await dialog().getByLabel('Overwrite what others changed').check();
  await button(/^Apply/).click();
  await expect.poll(progress).toBeGreaterThan(1);
  await page.locator('[data-kept=kept]').waitFor();
  await page.reload();
  await settled(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await openPlan(page);
  await dialog().getByText('An apply was interrupted after 1 of 2 requests.').waitFor();
  expect(await dialog().getByLabel('Overwrite what others changed').count()).toBe(0);
  await button('Resume (1 request left)').click();
  await applied();
  expect(await Promise.all([one, two].map(async (id) => (await ask(page, 'GET', `/${id}`)).data['name']))).toEqual([
    'Again: first',
    'Again: second',
  ]);
});

it('goes on after it was stopped, also in a new page, and doubles nothing', async () => {
  const tasks = Array.from({ length: 12 }, (_, index) =>
    taskOn(`cut-${index}`, `Cut off ${index}`, index === 0 ? [] : [`new:${index - 1}`], { id: `new:${index}` }),
  );
  await open('cut.json', tasks);
  // the fifth request waits for its answer until the apply was stopped
  let goOn = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (goOn = resolve));
  let asked = 0;
  await page.route('**/api/v1/tasks', async (route) => {
    asked += 1;
    if (asked > 4) await stopped;
    // what was stopped is not sent
    await route.continue().catch(() => undefined);
  });
  await openPlan(page);
  await button(/^Apply/).click();
  await expect.poll(progress).toBeGreaterThan(3);
  await button('Stop').click();
  goOn();
  await dialog()
    .getByText(/An apply was interrupted after \d+ of \d+ requests/)
    .waitFor();
  await page.unroute('**/api/v1/tasks');
  await page.keyboard.press('Escape');
  await page.locator('[data-kept=kept]').waitFor();
  await page.reload();
  await settled(page);
  await openPlan(page);
  await button(/^Resume \(\d+ requests left\)$/).click();
  await applied();
  const { data } = await ask(page, 'GET', '?limit=100');
  const names = (data['data'] as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name.startsWith('Cut off'))
    .toSorted();
  expect(names).toEqual(tasks.map((task) => String(task['name'])).toSorted());
});

it('applies a chain of 300 tasks that came from another tenant, with its progress, and pulls it again', async () => {
  const chain = Array.from({ length: 300 }, (_, index) => {
    const upstream = index === 0 ? [] : [`far-${Math.floor((index - 1) / 3)}`];
    // what is off is sent once alone
    return taskOn(`estate-${index}`, `Estate ${index}.`, upstream, { id: `far-${index}`, enabled: false });
  });
  await open('estate.json', chain);
  await openPlan(page);
  expect(await button(/^Apply/).isDisabled()).toBe(true);
  await dialog().getByLabel("Create tasks that don't exist in this tenant").check();
  await button('Apply 300 requests').click();
  await expect.poll(progress, { timeout: 60_000 }).toBeGreaterThan(50);
  await applied(120_000);
  await pullChain(page, 'Estate 0.');
  await settled(page);
  const pulled = JSON.parse(await exported(page)) as { name: string }[];
  expect(pulled.map(({ name }) => name).toSorted()).toEqual(chain.map((task) => String(task['name'])).toSorted());
}, 240_000);

it('asks for bindings that are missing, and hands those back that it made', async () => {
  const chain = [
    taskOn('app-there', 'Bound: task', [], {
      id: 'task-there',
      metadata: { usage: 'ANALYTICS', spaceId: 'space-there' },
    }),
  ];
  await open('bound.json', chain);
  await openPlan(page);
  const bind = async (bindings: unknown) => {
    const chooser = page.waitForEvent('filechooser');
    await button('Bindings…').click();
    await (
      await chooser
    ).setFiles({
      name: 'production.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(bindings)),
    });
  };
  await bind({ apps: { 'app-there': 'app-here' } });
  await dialog()
    .getByText(/The bindings do not say which space space-there is here/)
    .waitFor();
  await bind({ apps: { 'app-there': 'app-here' }, spaces: { 'space-there': 'space-here' } });
  await expect
    .poll(() => dialog().getByRole('list', { name: 'What would be done' }).innerText())
    .toMatch(/1\s*created/);
  const download = page.waitForEvent('download');
  await button(/^Apply/).click();
  expect((await download).suggestedFilename()).toBe('production.json');
  await applied();
  const { data } = await ask(page, 'GET', '?resourceId=app-here');
  expect(data['data']).toMatchObject([{ name: 'Bound: task', metadata: { spaceId: 'space-here' } }]);
  expect(await exported(page)).toContain('"task-there"');
});

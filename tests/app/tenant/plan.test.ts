import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const ORDERS_EXTRACT = '62e50918-096d-4357-a91f-84444c28dae6';

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

async function rename(from: string, to: string): Promise<void> {
  await node(page, from).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await node(page, to).waitFor();
}

/** Where a tenant is connected an app is chosen: what is typed is taken as an id where nothing is called so. */
async function chooseApp(id: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('App', { exact: true }).click();
  await page.getByLabel('Search: App').fill(id);
  await page.getByRole('option', { name: `Use “${id}” as the id` }).click();
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
  await chooseApp('plan-3');
  await openPlan(page);
  await expect
    .poll(() => dialog().getByRole('list', { name: 'What will be done' }).innerText())
    .toMatch(/1\s*to create[\s\S]*1\s*to update[\s\S]*1\s*to delete[\s\S]*0\s*unchanged/);
  const deletions = dialog().getByRole('region', { name: 'Deletions' });
  await expect.poll(() => deletions.innerText()).toMatch(/1 task will be deleted from the tenant[\s\S]*Plan: second/);
  expect(await button(/^Apply/).getAttribute('aria-description')).toBe('Confirm the deletions first.');
  await deletions.getByLabel('Delete this task').check();
  await button(/^Apply/).click();
  await applied();
  await page.getByText('The tenant now matches this chain.').waitFor();
  const log = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the log' }).click();
  expect(await textOf(await (await log).createReadStream())).toMatch(/ 1\/\d+ create Plan: new\n/);
  expect((await ask(page, 'GET', `/${second}`)).status).toBe(404);
  expect((await ask(page, 'GET', `/${first}`)).data['name']).toBe('Plan: renamed');
  expect(await exported(page)).not.toContain('"new:');
  await openPlan(page);
  await button('Nothing to apply').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('The tenant now matches this chain.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('The tenant now matches this chain.').waitFor({ state: 'detached' });
});

it('shows what others changed, is asked once to overwrite it, and goes on in a new page after it was cut off', async () => {
  const one = await create(page, taskOn('again-1', 'Again: one', [], { description: 'as pulled' }));
  const two = await create(page, taskOn('again-2', 'Again: two', [one]));
  await pullChain(page, 'Again: one');
  await settled(page);
  await ask(page, 'PUT', `/${one}`, taskOn('again-1', 'Again: one', [], { description: 'changed there' }));
  await rename('Again: one', 'Again: first');
  await rename('Again: two', 'Again: second');
  // the second request gets no answer until the page is loaded anew, nor after that
  let asked = 0;
  await page.route('**/api/v1/tasks/*', (route) =>
    route.request().method() === 'PUT' && (asked += 1) > 1 ? undefined : route.continue(),
  );
  await openPlan(page);
  const sides = dialog().getByRole('region', { name: 'Again: first: changed on both sides' });
  await expect.poll(() => sides.getByRole('heading', { level: 4 }).innerText()).toMatch(/, changed by Local user on /);
  const words = (list: string) => sides.getByRole('list', { name: list }).innerText();
  expect(await words('In the tenant since the pull')).toMatch(
    /^is described as “changed there” \(was: “as pulled”\)\n/,
  );
  expect(await words('Here since the pull')).toBe('is called “Again: first” (was: “Again: one”)');
  await expect(dialog().getByRole('table').count()).resolves.toBe(0);
  await sides.getByText('JSON of this task').click();
  await expect
    .poll(() => sides.getByRole('table', { name: /three sides/ }).innerText())
    .toMatch(/\/description\s+"as pulled"\s+"changed there"\s+"as pulled"/);
  expect(await button(/^Apply/).isDisabled()).toBe(true);
  await button(/^Apply/).hover();
  await page
    .getByText('Others changed tasks since the pull. Keep yours or take theirs for each of them first.')
    .waitFor();
  await dialog().getByLabel('Overwrite what others changed').check();
  await button(/^Apply/).click();
  await expect.poll(progress).toBeGreaterThan(1);
  await page.locator('[data-kept=kept]').waitFor();
  await page.reload();
  await settled(page);
  await openPlan(page);
  const interrupted = dialog().getByText('An apply was interrupted after 1 of 2 requests.');
  await interrupted.waitFor();
  expect(await dialog().getByLabel('Overwrite what others changed').count()).toBe(0);
  await button('Resume (1 request left)').click();
  await expect.poll(() => asked).toBe(3);
  await button('Stop').click();
  await interrupted.waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await button('Resume (1 request left)').click();
  await applied();
  expect(await Promise.all([one, two].map(async (id) => (await ask(page, 'GET', `/${id}`)).data['name']))).toEqual([
    'Again: first',
    'Again: second',
  ]);
});

describe('what others changed since the pull', () => {
  const sides = (name: string) => dialog().getByRole('region', { name: `${name}: changed on both sides` });
  const choose = (words: string) => dialog().getByRole('button', { name: words });

  it('is settled change by change: mine is kept, theirs is taken', async () => {
    const one = await create(page, taskOn('settle-1', 'Settle: one', [], { description: 'as pulled' }));
    const two = await create(page, taskOn('settle-2', 'Settle: two', [one]));
    await pullChain(page, 'Settle: one');
    await settled(page);
    const theirs = { description: 'changed there', enabled: false };
    await ask(page, 'PUT', `/${one}`, taskOn('settle-3', 'Settle: one', [], theirs));
    await rename('Settle: one', 'Settle: first');
    await openPlan(page);
    await sides('Settle: first').waitFor();
    expect(await dialog().getByRole('table').count()).toBe(0);
    await choose('Keep mine: Settle: first is switched off').click();
    await choose('Take theirs: Settle: first reloads').click();
    await sides('Settle: first').getByText('Taken').waitFor();
    expect(await button(/^Apply/).getAttribute('aria-disabled')).toBe('true');
    await choose('Take theirs: Settle: first is described as').click();
    await expect.poll(() => sides('Settle: first').getByText('Taken').count()).toBe(2);
    expect(await choose('Keep mine: Settle: first is switched off').getAttribute('aria-pressed')).toBe('true');
    await button(/^Apply 1 request/).click();
    await applied();
    const { data } = await ask(page, 'GET', `/${one}`);
    expect(data).toMatchObject({ name: 'Settle: first', description: 'changed there', enabled: true });
    expect(JSON.stringify(data)).toContain('settle-3');
    expect((await ask(page, 'GET', `/${two}`)).data['name']).toBe('Settle: two');
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: Take Settle: first from the tenant').waitFor({ state: 'attached' });
  });

  it('stays under the pointer when the notice about ids of another tenant comes', async () => {
    const one = await create(page, taskOn(ORDERS_EXTRACT, 'Late: one', [], { description: 'as pulled' }));
    await pullChain(page, 'Late: one');
    await settled(page);
    await ask(page, 'PUT', `/${one}`, taskOn('app-late', 'Late: one', [], { description: 'changed there' }));
    await openPlan(page);
    const next = choose('Take theirs: Late: one is described as');
    await choose('Take theirs: Late: one reloads').click();
    await dialog().getByText('Taken').waitFor();
    const before = await next.boundingBox();
    // an id that has come into the file is looked for once nothing was edited for a moment
    await button('Map to this tenant…').waitFor();
    expect(await next.boundingBox()).toEqual(before);
  });

  it('is settled for a whole task: one that was deleted there goes here, or is created again', async () => {
    const one = await create(page, taskOn('gone-1', 'Gone: one'));
    const two = await create(page, taskOn('gone-2', 'Gone: two', [one]));
    await pullChain(page, 'Gone: one');
    await settled(page);
    await Promise.all([one, two].map((id) => ask(page, 'DELETE', `/${id}`)));
    await openPlan(page);
    await choose('Take theirs: Gone: one').click();
    await node(page, 'Gone: one').waitFor({ state: 'detached' });
    await choose('Keep mine: Gone: two').click();
    expect(await choose('Keep mine: Gone: two').getAttribute('aria-pressed')).toBe('true');
  });
});

it('maps the ids of another tenant by name, in one table, and saves them as a bindings file', async () => {
  const there = await create(page, taskOn(ORDERS_EXTRACT, 'Mapped: load'));
  const metadata = { usage: 'ANALYTICS', spaceId: 'space-there' };
  const chain = [
    taskOn('app-there', 'Mapped: load', [], { id: 'load-there', metadata }),
    taskOn('app-there', 'Mapped: report', ['load-there'], { id: 'report-there' }),
  ];
  await openFile(page, 'mapped.json', JSON.stringify(chain));
  await page.getByText('Opened mapped.json.').waitFor();
  await settled(page);
  await openPlan(page);
  await button('Map to this tenant…').click();
  const mapping = page.getByRole('dialog', { name: 'Map to this tenant' });
  const plan = mapping.getByRole('button', { name: 'Plan with these' });
  await mapping.getByText('2 still to choose').waitFor();
  expect(
    await mapping.getByRole('region', { name: 'Tasks of this file' }).getByRole('combobox').allInnerTexts(),
  ).toEqual(['Mapped: load', 'is created']);
  expect(await plan.getAttribute('aria-disabled')).toBe('true');
  // by keys: what is typed on a field is looked for
  await mapping.getByRole('region', { name: 'Apps' }).getByRole('combobox').focus();
  await page.keyboard.type('orders ex');
  await page
    .getByRole('option', { name: /^Orders extract/ })
    .and(page.locator('[data-highlighted]'))
    .waitFor();
  await page.keyboard.press('Enter');
  await mapping.getByRole('combobox').getByText('Orders extract', { exact: true }).waitFor();
  await mapping.getByRole('region', { name: 'Spaces' }).getByRole('combobox').click();
  await page.getByLabel('Search: ').fill('nightly');
  await page.getByRole('option', { name: /^Nightly sales/ }).click();
  const download = page.waitForEvent('download');
  await mapping.getByRole('button', { name: 'Save the bindings file' }).click();
  expect((await download).suggestedFilename()).toBe('mapped.bindings.json');
  expect(JSON.parse(await textOf(await (await download).createReadStream()))).toEqual({
    tasks: { 'load-there': there },
    apps: { 'app-there': ORDERS_EXTRACT },
    spaces: { 'space-there': 'fdf24362fb1dfc03f1b869c1' },
  });
  await plan.click();
  await dialog().getByText('Tasks, apps and spaces are mapped by mapped.bindings.json.').waitFor();
  await dialog().getByText('Mapped: report will be created').waitFor();
  await dialog().getByText('Mapped: load will be updated').waitFor();
});

it('says what stands in the way: errors, tasks of another tenant, bindings; and hands those back that it made', async () => {
  const metadata = { usage: 'ANALYTICS', spaceId: 'space-there' };
  const chain = [taskOn('app-there', 'Bound: task', [], { id: 'task-there', metadata })];
  await openFile(page, 'bound.json', JSON.stringify(chain));
  await page.getByText('Opened bound.json.').waitFor();
  await settled(page);
  await addTask(page, 'Bound: without an app');
  await openPlan(page);
  await dialog()
    .getByRole('region', { name: 'Errors' })
    .getByText(/“Bound: without an app”, \/states\/.*Names no app to reload/)
    .waitFor();
  expect(await button(/^Apply/).getAttribute('aria-description')).toBe(
    'Correct the errors first: they are listed here.',
  );
  await page.keyboard.press('Escape');
  await chooseApp('app-new');
  await openPlan(page);
  expect(await button(/^Apply/).isDisabled()).toBe(true);
  await dialog().getByLabel("Create tasks that don't exist in this tenant").check();
  await button('Apply 4 requests').waitFor();
  await dialog().getByLabel("Create tasks that don't exist in this tenant").uncheck();
  const bind = async (bindings: unknown) => {
    const chooser = page.waitForEvent('filechooser');
    await button('Bindings…').click();
    const buffer = Buffer.from(JSON.stringify(bindings));
    await (await chooser).setFiles({ name: 'production.json', mimeType: 'application/json', buffer });
  };
  await bind({ apps: { 'app-there': 'app-here' } });
  await dialog()
    .getByText(/The bindings do not map the space space-there/)
    .waitFor();
  await bind({ apps: { 'app-there': 'app-here', 'app-new': 'app-new' }, spaces: { 'space-there': 'space-here' } });
  await expect
    .poll(() => dialog().getByRole('list', { name: 'What will be done' }).innerText())
    .toMatch(/2\s*to create/);
  const download = page.waitForEvent('download');
  await button(/^Apply/).click();
  expect((await download).suggestedFilename()).toBe('production.json');
  await applied();
  const { data } = await ask(page, 'GET', '?resourceId=app-here');
  expect(data['data']).toMatchObject([{ name: 'Bound: task', metadata: { spaceId: 'space-here' } }]);
  expect(await exported(page)).toContain('"task-there"');
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { body } from '../../cli/support/bodies.ts';
import { type Started, TOKEN, startTenant } from '../../cli/support/localTenant.ts';
import { OwnServer } from '../../support/ownServer.ts';
import { chooseFromMenu, closeDesigner, openDesigner, settled, useBrowser } from '../../support/page.ts';

useBrowser();
let far: Started;
let server: OwnServer;
let page: Page;
beforeAll(async () => {
  far = await startTenant();
  await far.tenant.create(body({ name: 'Far away' }), 'v1', 'me');
});
afterAll(async () => {
  await far.stop();
  far.remove();
});
beforeEach(async () => {
  server = new OwnServer({ origin: far.host, key: { apiKey: TOKEN } });
  await server.start();
});
afterEach(async () => {
  // the browser itself logs an answer that is not a success
  await closeDesigner(page, /status of (?:401|403|410)|Failed to fetch|ERR_CONNECTION_REFUSED/);
  await server.remove();
});

const dialog = () => page.getByRole('dialog', { name: 'Tenant' });
const openDialog = () => chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
const choose = (place: string) => dialog().getByRole('combobox', { name: 'Tenant' }).selectOption(place);
const closed = () => dialog().getByRole('alert').getByText(`This browser may not use ${far.host} yet.`);
const farTask = () => dialog().getByRole('checkbox', { name: 'Far away' });
const letIn = () => page.getByText('This browser may use the tenant that “taskloom serve” was started for.');
/** Opens an address where one is pasted into this tab. */
const paste = async (address: string) => {
  await page.goto('about:blank');
  await page.goto(address);
  await settled(page);
};

it('without the one-time address, works with the local tenant and says how the other one is had', async () => {
  page = await openDesigner({ at: server.address });
  await openDialog();
  await dialog().getByText('This tenant has no tasks yet.').waitFor();
  await choose('remote');
  await closed().waitFor();
  await dialog()
    .getByText('Open the one that “taskloom serve” printed last in its terminal, in this browser.')
    .waitFor();
  expect(await dialog().getByRole('combobox', { name: 'Tenant' }).inputValue()).toBe('local');
  await dialog().getByText('This tenant has no tasks yet.').waitFor();
  await choose('local');
  // the address is opened in another tab of this browser meanwhile
  await choose('remote');
  await closed().waitFor();
  const other = await page.context().newPage();
  await other.goto(server.relayAddress);
  await other.getByText('This browser may use the tenant').waitFor();
  await dialog().getByRole('button', { name: 'Try again' }).click();
  await farTask().waitFor();
  expect(await closed().count()).toBe(0);
});

it('with it, connects by one click, also after the tab is loaded anew at the bare address', async () => {
  const address = server.relayAddress;
  page = await openDesigner({ at: address });
  await letIn().waitFor();
  expect(page.url()).toBe(server.address);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await farTask().waitFor();
  await page.reload();
  await settled(page);
  await openDialog();
  await farTask().waitFor();
  // a bookmark of the address is as good as the bare one
  await page.keyboard.press('Escape');
  await paste(address);
  await letIn().waitFor();
});

it('takes the address also where only its end is new in an open page', async () => {
  page = await openDesigner({ at: server.address });
  await page.goto(server.relayAddress);
  await letIn().waitFor();
  expect(page.url()).toBe(server.address);
});

it('says in another browser that the address was used, and what to do about one that is wrong', async () => {
  const address = server.relayAddress;
  page = await openDesigner({ at: address });
  await letIn().waitFor();
  await page.context().clearCookies();
  await paste(address);
  await page
    .getByText(/^This address was used already\. Open the address that "taskloom serve" printed last/)
    .waitFor();
  await paste(`${server.address}#relay=wrong`);
  await page.getByText(/^This address is none of the server that runs now/).waitFor();
});

it('says after a restart of the server that it wants the new address, and goes on with that', async () => {
  page = await openDesigner({ at: server.relayAddress });
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await farTask().waitFor();
  await server.stop();
  await server.start();
  await dialog().getByRole('button', { name: 'Close' }).click();
  await openDialog();
  await closed().waitFor();
  await page.goto(server.relayAddress);
  await farTask().waitFor();
  expect(await closed().count()).toBe(0);
});

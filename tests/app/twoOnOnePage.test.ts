import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DevServer, makeHome, startDevServer } from '../support/devServer.ts';
import { closeDesigner, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
const home = makeHome();
let server: DevServer;
let page: Page;
beforeAll(async () => {
  server = await startDevServer('two');
  page = await openDesigner({ at: server.origin, width: 1600, height: 900 });
  // the same modules as those of the page, so that whatever a module kept for itself would be shared
  await page.evaluate(() => {
    const second = document.createElement('div');
    second.id = 'second';
    document.body.style.display = 'flex';
    document.body.append(second);
    for (const element of document.querySelectorAll<HTMLElement>('#root, #second'))
      element.style.cssText = 'width: 50%; height: 100vh; position: relative';
  });
  await page.evaluate(
    `import('/mount.tsx').then(({ mountDesigner }) => mountDesigner(document.getElementById('second')))`,
  );
  await node('#second', 'Stage sales').waitFor();
});
afterAll(async () => {
  await closeDesigner(page, /\[vite\]|WebSocket/);
  await server.close();
  home.remove();
});

const node = (root: string, name: string) =>
  page.locator(`${root} .react-flow__node`).filter({ has: page.getByText(name, { exact: true }) });
const names = (root: string) =>
  page
    .locator(`${root} .react-flow__node`)
    .evaluateAll((nodes) => nodes.map((one) => one.getAttribute('aria-label') ?? '').toSorted());

it('each of them has its own document, selection and history', async () => {
  const before = await names('#root');
  await node('#second', 'Stage sales').click();
  await page.keyboard.press('Delete');
  await node('#second', 'Stage sales').waitFor({ state: 'detached' });
  expect(await names('#root')).toEqual(before);
  await page.locator('#root').getByRole('button', { name: 'Undo' }).click({ force: true });
  expect(await node('#second', 'Stage sales').count()).toBe(0);
  await page.locator('#second').getByRole('button', { name: 'Undo' }).click();
  await node('#second', 'Stage sales').waitFor();
});

it('keys are meant for the one that was used last', async () => {
  const list = (root: string) => page.locator(`${root} section[aria-label=Problems] [data-row]`);
  const shown = () => Promise.all(['#root', '#second'].map((root) => list(root).count()));
  await expect.poll(shown).toEqual([3, 3]);
  await node('#root', 'Stage sales').click();
  await page.keyboard.press('p');
  await expect.poll(shown).toEqual([0, 3]);
  await node('#second', 'Stage sales').click();
  await page.keyboard.press('p');
  await expect.poll(shown).toEqual([0, 0]);
});

it('each of them fits into its own part of the page', async () => {
  const widths = await Promise.all(
    ['#root', '#second'].map(async (root) => (await page.locator(`${root} header`).first().boundingBox())!.width),
  );
  expect(widths).toEqual([800, 800]);
});

it('where one ends, the other stays as it is, and keys are meant for it', async () => {
  await node('#second', 'Stage sales').click();
  await page.evaluate(
    `import('/mount.tsx').then(async ({ designerIn }) => (await designerIn(document.getElementById('second'))).end())`,
  );
  await expect.poll(() => page.locator('#second').innerHTML()).toBe('');
  const before = await names('#root');
  await page.keyboard.press('n');
  await page.keyboard.type('After the other');
  await page.keyboard.press('Enter');
  await node('#root', 'After the other').waitFor();
  expect(await names('#root')).toHaveLength(before.length + 1);
});

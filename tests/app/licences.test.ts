import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDesigner, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

it('the list of shortcuts leads to the licences of what the page is made of', async () => {
  await page.keyboard.press('?');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Licences of the packages in Taskloom' }).click();
  const licences = await opened;
  await licences.waitForLoadState();
  const text = await licences.locator('body').innerText();
  for (const piece of [
    'react-dom 19',
    'elkjs 0.12',
    'Eclipse Public License - v 2.0',
    'Source: https://github.com/kieler/elkjs',
  ])
    expect(text).toContain(piece);
});

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOfTasks } from '../../support/chainOfTasks.ts';
import { chooseFromMenu, closeDesigner, field, node, openDesigner, openFile, useBrowser } from '../../support/page.ts';
import { fileName, kept, openTab } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const list = async (on: Page) => {
  await chooseFromMenu(on, 'File', 'Recent documents');
  await on.getByRole('dialog').getByRole('listitem').first().waitFor();
  return on.getByRole('dialog').getByRole('listitem');
};

it('shows no recent documents before something was opened or edited', async () => {
  await chooseFromMenu(page, 'File', 'Recent documents');
  await page.getByRole('dialog').getByText('None yet.').waitFor();
});

describe('the recent documents', () => {
  beforeEach(async () => {
    for (const name of ['one', 'two']) {
      await openFile(page, `${name}.json`, chainOfTasks(`Task of ${name}`, 'B'));
      await node(page, `Task of ${name}`).waitFor();
      await kept(page);
    }
  });

  it('are listed with tasks and time, the last one first', async () => {
    const rows = await (await list(page)).allInnerTexts();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^two\.json\s+2 tasks · .*\d.*\s+open here$/);
    expect(rows[1]).toMatch(/^one\.json\s+2 tasks · .*\d/);
  });

  it('are removed one by one, with a second word where edits would be lost', async () => {
    await node(page, 'Task of two').click();
    await field(page, 'Name').fill('Edited');
    await kept(page);
    await (await list(page)).getByRole('button', { name: /^one\.json/ }).click();
    await node(page, 'Task of one').waitFor();
    expect(await fileName(page)).toBe('one.json');
    const rows = await list(page);
    expect(await rows.allInnerTexts()).toContainEqual(expect.stringMatching(/^two\.json.*not saved to a file/s));
    await rows.getByRole('button', { name: 'Remove two.json' }).click();
    await rows.getByRole('button', { name: 'Keep' }).click();
    expect(await rows.count()).toBe(2);
    await rows.getByRole('button', { name: 'Remove two.json' }).click();
    await rows.getByRole('button', { name: 'Remove for good' }).click();
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('cannot be removed while another tab has them', async () => {
    const other = await openTab(page);
    await (await list(other)).getByRole('button', { name: /^one\.json/ }).click();
    await node(other, 'Task of one').waitFor();
    await kept(other);
    await page.bringToFront();
    const row = (await list(page)).filter({ hasText: 'one.json' });
    await row.getByText('open in another tab').waitFor();
    expect(await row.getByRole('button', { name: 'Remove one.json' }).count()).toBe(0);
  });
});

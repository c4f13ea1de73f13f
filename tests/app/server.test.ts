import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OwnServer } from '../support/ownServer.ts';
import {
  chooseFromMenu,
  addTask,
  closeDesigner,
  exported,
  node,
  openDesigner,
  settled,
  useBrowser,
} from '../support/page.ts';
import { kept } from '../support/tabs.ts';

useBrowser();
let server: OwnServer;
let page: Page;
beforeEach(async () => {
  server = new OwnServer();
  await server.start();
});
afterEach(async () => {
  await closeDesigner(page, /Failed to load resource|Failed to fetch|Refused to apply style|unforeseen/);
  await server.remove();
});

const openPage = async (blocked?: RegExp) => {
  page = await openDesigner({ at: server.address, ...(blocked ? { blocked } : {}) });
};
/** Opens a page, and waits until it has fetched all that it may want later. */
const openWhole = async () => {
  page = await openDesigner({ at: server.address, ahead: true });
  await expect.poll(() => server.notAsked(), { timeout: 30_000 }).toEqual([]);
};
const bar = () => page.getByRole('alert', { name: 'Server' });
const dialog = (name: string) => page.getByRole('dialog', { name });
const closed = async (name: string) => {
  await dialog(name).getByRole('button', { name: 'Close' }).click();
  await dialog(name).waitFor({ state: 'detached' });
};

/** What opens each part that is fetched later, and how it is known to be there. */
const PARTS: readonly {
  readonly name: string;
  readonly code: string;
  readonly open: () => Promise<void>;
  readonly shown: () => Promise<void>;
}[] = [
  {
    name: 'The JSON',
    code: 'CodePane',
    open: () => page.keyboard.press('e'),
    shown: () => page.locator('.cm-content').waitFor(),
  },
  {
    name: 'The outline',
    code: 'Outline',
    open: () => page.keyboard.press('o'),
    shown: () => page.getByRole('treegrid').waitFor(),
  },
  {
    name: 'The comparison',
    code: 'ComparePanel',
    open: () => page.keyboard.press('d'),
    shown: () => page.getByLabel('Compare with').waitFor(),
  },
  ...[
    ['The export', 'ExportDialog', 'Export JSON', () => page.keyboard.press('Control+e')],
    [
      'The export of reviews and pictures',
      'ReviewDialog',
      'Export a review or a picture',
      () => page.keyboard.press('Control+Shift+E'),
    ],
    ['The shortcuts', 'ShortcutsDialog', 'Shortcuts', () => page.keyboard.press('?')],
    ['The link to share', 'ShareDialog', 'Share a link', () => chooseFromMenu(page, 'File', 'Share a link')],
    [
      'The recent documents',
      'RecentDialog',
      'Recent documents',
      () => chooseFromMenu(page, 'File', 'Recent documents'),
    ],
    [
      'The tenant’s tasks',
      'TenantDialog',
      'Tenant',
      () => chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains'),
    ],
    ['The plan', 'PlanDialog', 'Plan and apply', () => chooseFromMenu(page, 'Tenant', 'Plan and apply to the tenant')],
  ].map(([name, code, title, open]) => ({
    name: name as string,
    code: code as string,
    open: open as () => Promise<void>,
    shown: async () => {
      await dialog(title as string).waitFor();
      await closed(title as string);
    },
  })),
];

describe('with the server gone, a page that was loaded', () => {
  beforeEach(async () => {
    await openWhole();
    await server.stop();
  });

  it('shows every part', async () => {
    for (const { open, shown } of PARTS) {
      await open();
      await shown();
    }
    await node(page, 'Stage sales').click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.react-flow__node').count()).toBeGreaterThan(5);
  });

  it('edits, checks, tidies, keeps, exports, shares and saves', async () => {
    await addTask(page, 'Added alone');
    await expect.poll(() => page.getByRole('region', { name: 'Problems' }).innerText()).toContain('Added alone');
    await page.getByRole('button', { name: 'Tidy', exact: true }).click();
    await page.getByText(/tasks? moved|Already tidy/).waitFor();
    await kept(page);
    expect(await exported(page)).toContain('Added alone');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    await page.getByLabel('Written as').selectOption('files');
    const zip = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await zip).suggestedFilename()).toMatch(/\.zip$/);
    await closed('Export JSON');
    await chooseFromMenu(page, 'File', 'Share a link');
    await expect.poll(() => page.getByLabel('Link', { exact: true }).inputValue()).toContain('#chain=');
    await closed('Share a link');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect(await textOf(await (await saved).createReadStream())).toContain('Added alone');
  });

  it('says so where the tenant is asked for, and goes on once it is back', async () => {
    await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
    await dialog('Tenant')
      .getByText(/does not answer/)
      .waitFor();
    await server.start();
    await dialog('Tenant').getByRole('button', { name: 'Try again' }).click();
    await dialog('Tenant').getByText('This tenant has no tasks yet.').waitFor();
    await closed('Tenant');
    await bar().waitFor({ state: 'detached' });
  });
});

describe('a part whose code cannot be fetched', () => {
  const codes = PARTS.map(({ code }) => code).join('|');
  const openWithout = (blocked: string) => openPage(new RegExp(`/(?:${blocked})-[^/]*$`));

  it('is named, everything else goes on, and it is fetched again when it is wanted again', async () => {
    await openWithout(codes);
    for (const { name, code, open } of PARTS) {
      await open();
      await bar().getByText(`${name} could not be loaded.`).waitFor();
      await bar().getByRole('button', { name: 'Close' }).click();
      await bar().waitFor({ state: 'detached' });
      await addTask(page, `Beside ${code}`);
    }
    await page.context().unrouteAll();
    for (const { open, shown } of PARTS) {
      await open();
      await shown();
    }
  });

  it.each(PARTS.filter(({ code }) => /Code|Export/.test(code)).map((part) => [part.name, part] as const))(
    'is fetched again by Retry: %s',
    async (name, { code, open, shown }) => {
      await openWithout(code);
      await open();
      await bar().getByText(`${name} could not be loaded.`).waitFor();
      await page.context().unrouteAll();
      await bar().getByRole('button', { name: 'Retry' }).click();
      await shown();
      await bar().waitFor({ state: 'detached' });
    },
  );

  it('says that the server does not answer, where that is why', async () => {
    await openWithout('ExportDialog');
    await server.stop();
    await page.keyboard.press('Control+e');
    await bar()
      .getByText(/The export could not be loaded\. The server .* does not answer/)
      .waitFor();
    await server.start();
    await page.context().unrouteAll();
    await bar().getByRole('button', { name: 'Try again' }).click();
    await dialog('Export JSON').waitFor();
  });

  it('inside a panel says so in its place', async () => {
    await openWithout('Selected|ProblemList|fix');
    await page.getByRole('alert').getByText('The checks could not be loaded.').waitFor();
    await node(page, 'Stage sales').click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('The fields could not be loaded.').waitFor();
    await page.context().unrouteAll();
    await inspector.getByRole('button', { name: 'Retry' }).click();
    await inspector.getByLabel('Name', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Problems' }).getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => page.getByRole('region', { name: 'Problems' }).innerText()).not.toContain('could not');
  });
});

describe('a server under an open page', () => {
  const connect = async () => {
    await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
    await dialog('Tenant').getByText('This tenant has no tasks yet.').waitFor();
    await closed('Tenant');
  };

  it('that was restarted is told as that, and one click goes on', async () => {
    await openPage();
    await connect();
    await addTask(page, 'Edited before');
    await server.stop();
    await server.start();
    await bar().getByText('The server was restarted since this page was opened.').waitFor();
    await bar().getByRole('button', { name: 'Reconnect' }).click();
    await bar().waitFor({ state: 'detached' });
    await connect();
    await node(page, 'Edited before').waitFor();
  });

  it('that was rebuilt is told as that, and one click loads the new page with everything in it', async () => {
    await openWhole();
    await connect();
    await server.stop();
    server.rebuild();
    await server.start();
    await bar().getByText('Taskloom was updated since this page was opened.').waitFor();
    await addTask(page, 'Edited last');
    await bar().getByRole('button', { name: 'Reload' }).click();
    await bar().waitFor({ state: 'detached' });
    await settled(page);
    await node(page, 'Edited last').waitFor();
    await connect();
  });

  it('that was rebuilt is told as that where a part has another name by now', async () => {
    await openPage(/\/ExportDialog-/);
    await server.stop();
    server.rebuild();
    await server.start();
    await page.keyboard.press('Control+e');
    await bar()
      .getByText(/The export could not be loaded\. Taskloom was updated/)
      .waitFor();
  });
});

describe('an error that nobody foresaw', () => {
  it('leaves the document at hand', async () => {
    server.patch(
      /[`"']Not part of Qlik[`"']/,
      '(() => { if (window.broken) throw Error("unforeseen"); return ""; })()',
    );
    await openPage();
    await addTask(page, 'Not lost');
    await page.evaluate(() => Object.assign(window, { broken: true }));
    await page.getByRole('button', { name: 'Undo' }).click();
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: 'Something went wrong, and the page had to stop' }).waitFor();
    const download = page.waitForEvent('download');
    await alert.getByRole('button', { name: /^Download nightly-sales/ }).click();
    expect(await textOf(await (await download).createReadStream())).toContain('Stage sales');
    await alert.getByRole('button', { name: 'Copy the details' }).click();
    await alert.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('unforeseen');
    await alert.getByRole('button', { name: 'Reload' }).click();
    await settled(page);
    await node(page, 'Stage sales').waitFor();
  });
});

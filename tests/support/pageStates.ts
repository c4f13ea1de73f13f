import type { Page } from 'playwright-core';
import { openCode } from './code.ts';
import { openTasks, unfold } from './inspector.ts';
import { chooseFromMenu, clickEdge, field, node, openFile, pullEdge } from './page.ts';
import { fixOf, openOdd } from './problems.ts';
import { REHEARSAL_STATES } from './rehearsalStates.ts';
import { connectLocal, create, openPlan, pullChain, taskOn } from './tenant.ts';

const SECTIONS = [
  'Schedule',
  'What it does',
  'Events',
  'first is done',
  'data',
  'Retry and time limits',
  'More',
  'Service',
  'Unknown keys',
];

/** States of the page, each with the way from the sample chain to it. */
export const PAGE_STATES: readonly [state: string, enter: (page: Page) => Promise<unknown>][] = [
  ['a chain', async () => undefined],
  ['a selected task', (page) => node(page, 'Stage sales').click()],
  ['a selected edge', (page) => clickEdge(page, 'Executive report to Audit log, any end')],
  [
    'a task with all its sections open',
    async (page) => {
      await openTasks(page);
      for (const title of SECTIONS) await unfold(page, title);
      await field(page, 'Schedule type').selectOption('Cron expression');
      await page.getByRole('table', { name: 'Next runs' }).waitFor();
      await field(page, 'Other arguments').fill('{');
    },
  ],
  ['an open status menu', (page) => page.locator('button', { hasText: 'any end' }).click()],
  ['the export', (page) => page.keyboard.press('Control+e')],
  [
    'the export of reviews and pictures',
    async (page) => {
      await page.keyboard.press('Control+Shift+E');
      await page.frameLocator('iframe').getByText('SHA-256').first().waitFor();
      await page.getByLabel('Written as').selectOption('svg');
      await page.getByRole('img', { name: 'The chain, as it will be written' }).waitFor();
    },
  ],
  [
    'a comparison, with the JSON of a change',
    async (page) => {
      await node(page, 'Stage sales').click();
      await page.keyboard.press('j');
      await node(page, 'Extract returns').click();
      await page.keyboard.press('Delete');
      await page.keyboard.press('Escape');
      await page.keyboard.press('d');
      await page.getByRole('button', { name: 'Keep mine: Stage sales' }).click();
      await page.keyboard.press('F7');
      await page.getByRole('button', { name: 'Show changes in the JSON' }).click();
      await page.locator('[data-difference] .cm-line').first().waitFor();
    },
  ],
  [
    'a comparison with a step of the history, and a place to paste',
    async (page) => {
      await node(page, 'Stage sales').click();
      await page.keyboard.press('j');
      await page.keyboard.press('d');
      await page.getByLabel('Compare with').selectOption('step');
      await page.getByRole('slider').waitFor();
      await page.getByLabel('Compare with').selectOption('paste');
      await page.getByLabel('JSON of the other version').fill('[]');
    },
  ],
  ...REHEARSAL_STATES,
  ['the shortcuts', (page) => page.keyboard.press('?')],
  ['an empty canvas', (page) => chooseFromMenu(page, 'File', 'New chain')],
  ['the recent documents', (page) => chooseFromMenu(page, 'File', 'Recent documents')],
  ['a link to share', (page) => chooseFromMenu(page, 'File', 'Share a link')],
  [
    'the command palette',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('stage');
      await page.getByRole('option', { name: /Stage sales/ }).waitFor();
    },
  ],
  [
    'the outline',
    async (page) => {
      await page.keyboard.press('o');
      await page.getByRole('rowheader', { name: 'Stage sales' }).click();
    },
  ],
  [
    'a search',
    async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('Mart');
      await page.getByText('3 found').waitFor();
    },
  ],
  [
    'the context menu of a task',
    async (page) => {
      await node(page, 'Stage sales').click({ button: 'right' });
      await page.getByRole('menuitem', { name: /Duplicate/ }).waitFor();
    },
  ],
  [
    'a field for a new task',
    async (page) => {
      await page.keyboard.press('n');
      await page.keyboard.type('New one');
    },
  ],
  [
    'a choice of what runs next',
    async (page) => {
      await node(page, 'Stage sales').click();
      await page.keyboard.press('c');
      await page.getByRole('option', { name: /Audit log/ }).waitFor();
    },
  ],
  [
    'a note',
    async (page) => {
      await page.keyboard.press('Shift+N');
      await page.keyboard.type('Loads before six.');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'comments on a task',
    async (page) => {
      await node(page, 'Stage sales').click();
      for (const text of ['Still needed?', 'Who owns it?']) {
        await page.keyboard.press('Shift+C');
        await field(page, 'New comment').fill(text);
        await page.getByRole('button', { name: 'Comment', exact: true }).click();
        await page.getByRole('button', { name: `Resolve: ${text}` }).waitFor();
      }
      await page.getByRole('button', { name: 'Resolve: Still needed?' }).click();
      await page.getByRole('button', { name: 'Edit: Who owns it?' }).click();
      await field(page, 'Edit the comment').waitFor();
    },
  ],
  [
    'a group',
    async (page) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+g');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'a collapsed group',
    async (page) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+g');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+G');
      await page.locator('.react-flow__node-card').waitFor();
    },
  ],
  ['many selected tasks', (page) => page.keyboard.press('Control+a')],
  [
    'the JSON beside the drawing',
    async (page) => {
      await openCode(page);
      await node(page, 'Stage sales').click();
    },
  ],
  [
    'text that is not JSON',
    async (page) => {
      await openCode(page);
      await page.locator('.cm-content').click();
      await page.keyboard.type('x');
      await page.locator('[data-code=wrong]').waitFor();
    },
  ],
  [
    'text that is not JSON, and is not seen',
    async (page) => {
      await openCode(page);
      await page.locator('.cm-content').click();
      await page.keyboard.type('x');
      await page.locator('[data-code=wrong]').waitFor();
      await page.getByRole('button', { name: 'Hide the JSON', exact: true }).click();
      await page.getByRole('button', { name: /^Typed in the JSON/ }).waitFor();
    },
  ],
  [
    'a fix that is looked at',
    async (page) => {
      await openOdd(page);
      await fixOf(page, 'Stage 1').hover();
      await page.locator('[data-preview]').waitFor();
    },
  ],
  ['a plan of an apply', (page) => openPlan(page)],
  [
    'the tasks of a tenant',
    async (page) => {
      await create(page, taskOn('axe', 'Looked at by axe'));
      await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
      await page.getByLabel('Find tasks').fill('Looked at by axe');
      await page.getByRole('checkbox', { name: 'Looked at by axe' }).first().waitFor();
    },
  ],
  [
    'a task that ran, what it awaits, and its log',
    async (page) => {
      const first = await create(page, taskOn('axe-runs', 'Runs for axe'));
      const second = await create(page, taskOn('axe-runs', 'Waits for axe', [first]));
      await pullChain(page, 'Waits for axe');
      await node(page, 'Runs for axe').click();
      await page.getByRole('button', { name: 'Start now' }).click();
      await page.locator(`[data-id="${second}"] [data-run=SUCCEEDED]`).first().waitFor();
      await node(page, 'Waits for axe').click();
      await page.getByRole('button', { name: 'Why did it not run?' }).click();
      await page.getByRole('list', { name: 'What it waits for' }).waitFor();
      await page.getByRole('list', { name: 'Runs' }).getByRole('button', { name: 'Log' }).first().click();
      await page.getByRole('log').waitFor();
    },
  ],
  ['a menu of the header', (page) => page.locator('[data-menu=Edit]').click()],
  [
    'the history',
    async (page) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+g');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'History' }).click();
      await page.getByRole('menuitem', { name: 'As it was opened' }).waitFor();
    },
  ],
  [
    'the start screen',
    async (page) => {
      await chooseFromMenu(page, 'File', 'Close the document');
      await page.getByRole('main').getByRole('button', { name: 'Open the sample' }).waitFor();
    },
  ],
  [
    'a choice of apps',
    async (page) => {
      await connectLocal(page);
      await node(page, 'Stage sales').click();
      await field(page, 'App').click();
      await page.getByLabel('Search: App').fill('sales');
      await page.getByRole('option', { name: /Sales staging/ }).waitFor();
    },
  ],
  [
    'the ids of another tenant',
    async (page) => {
      await connectLocal(page);
      await openPlan(page);
      await page.getByRole('button', { name: 'Map to this tenant…' }).click();
      await page.getByRole('button', { name: 'Tasks of this file' }).waitFor();
    },
  ],
  [
    'an external task that the tenant knows',
    async (page) => {
      await connectLocal(page);
      await node(page, 'Load exchange rates').click();
      await page.getByRole('button', { name: 'Pull it in' }).waitFor();
    },
  ],
  [
    'a join that is asked for',
    async (page) => {
      await pullEdge(page, 'Extract orders', 'SUCCEEDED', 'Audit log');
      await page.locator('[data-join-prompt]').waitFor();
    },
  ],
  ['a refused file', (page) => openFile(page, 'wrong.json', '{')],
];

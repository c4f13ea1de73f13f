import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Chance } from '../support/arbitrary/chance.ts';
import { codeText, cursorTo, drawingOf, inStep, openCode } from '../support/code.ts';
import { closeDesigner, drawing, node, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();

const SEED = 20_26;
const STEPS = 50;

/** What a person does on one side or the other. Each leaves something to be seen on both. */
const MOVES: Readonly<Record<string, (page: Page, chance: Chance, step: number) => Promise<void>>> = {
  async 'types in a name'(page, chance, step) {
    await showTask(page, await someTask(page, chance));
    await cursorTo(page, '"name"', '.cm-selectedTask');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(` ${step}`);
  },
  async 'types a field of its own'(page, chance, step) {
    await showTask(page, await someTask(page, chance));
    await cursorTo(page, '"name"', '.cm-selectedTask');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`"note ${step}": 1.0,`);
  },
  async 'types what is wrong, and mends it'(page, chance) {
    await showTask(page, await someTask(page, chance));
    await cursorTo(page, '"name"', '.cm-selectedTask');
    await page.keyboard.type('x');
    await page.locator('[data-code=wrong]').waitFor();
    await page.keyboard.press('Backspace');
  },
  async 'renames on the drawing'(page, chance, step) {
    await showTask(page, await someTask(page, chance));
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.type(` r${step}`);
    await page.keyboard.press('Enter');
  },
  async 'adds a task after one'(page, chance, step) {
    await showTask(page, await someTask(page, chance));
    await page.keyboard.press('a');
    await page.keyboard.type(`New ${step}`);
    await page.keyboard.press('Enter');
    await node(page, `New ${step}`).waitFor({ state: 'attached' });
  },
  async 'deletes a task'(page, chance) {
    await showTask(page, await someTask(page, chance));
    await page.keyboard.press('Delete');
  },
  async 'undoes on the drawing'(page) {
    await page.locator('.react-flow__pane').click({ position: { x: 30, y: 400 } });
    await page.keyboard.press('Control+z');
  },
  async 'undoes in the text'(page) {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
  },
  async 'does again in the text'(page) {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+y');
  },
};

async function someTask(page: Page, chance: Chance): Promise<string> {
  const { nodes } = await drawing(page);
  return chance.one(nodes.filter((name) => !name.startsWith('External')));
}

/** Finds a task by its name, as one looks for it: it is selected, and its text is shown. */
async function showTask(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(name);
  await page.getByRole('option', { name }).last().click();
  await page
    .locator('.react-flow__node.selected')
    .and(page.getByLabel(name, { exact: true }))
    .waitFor({ state: 'attached' });
  await page.locator('.cm-selectedTask').filter({ hasText: '"name"' }).first().waitFor();
}

it(`agrees on both sides after each of ${STEPS} steps by turns`, async () => {
  const page = await openDesigner({ width: 1700, height: 1000 });
  await openCode(page);
  const chance = new Chance(SEED);
  const done: string[] = [];
  for (let step = 1; step <= STEPS; step += 1) {
    const name = chance.one(Object.keys(MOVES));
    done.push(name);
    await MOVES[name]!(page, chance, step);
    await inStep(page);
    const text = await codeText(page);
    await expect.poll(() => drawing(page), { message: done.slice(-3).join(', then ') }).toEqual(drawingOf(text));
  }
  expect(new Set(done).size).toBe(Object.keys(MOVES).length);
  await closeDesigner(page);
}, 240_000);

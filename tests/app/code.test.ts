import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeText, cursorTo, drawingOf, inStep, openCode } from '../support/code.ts';
import {
  chooseFromMenu,
  closeDesigner,
  drawing,
  exported,
  node,
  openDesigner,
  openFile,
  settled,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const state = () => page.locator('[data-code]');
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const TASKS =
  '[\n  {\n    "id": "a",\n    "name": "First",\n    "big": 12345678901234567890,\n    "states": [{ "onEvents": [{ "eventRefs": [], "actions": [{}] }] }]\n  },\n  { "id": "b", "name": "Second", "states": [{ "onEvents": [{ "eventRefs": [], "actions": [{}] }] }] }\n]\n';

async function openTwo(text = TASKS): Promise<void> {
  await openFile(page, 'two.json', text);
  await node(page, 'First').waitFor();
  await settled(page);
  await openCode(page);
}

describe('the JSON beside the drawing', () => {
  it('is what will be written, to the character', async () => {
    await openCode(page);
    expect(drawingOf(await codeText(page))).toEqual(await drawing(page));
    await chooseFromMenu(page, 'View', 'Show or hide the JSON');
    await openTwo();
    expect(await codeText(page)).toBe(TASKS);
    expect(await exported(page)).toBe(TASKS);
  });

  it('draws what is typed, keeps it to the character, and is one step of undo with the drawing', async () => {
    await openTwo();
    await cursorTo(page, '"name": "First"');
    await press('ArrowLeft', 'ArrowLeft');
    await page.keyboard.type(' load');
    await node(page, 'First load').waitFor();
    await inStep(page);
    expect(await codeText(page)).toBe(TASKS.replace('"First"', '"First load"'));
    await press('Control+z');
    await node(page, 'First').waitFor();
    expect(await codeText(page)).toBe(TASKS);
    await press('Control+y');
    await node(page, 'First load').waitFor();
  });

  it('keeps the last good drawing while the text is wrong, says so with its line, and locks nothing', async () => {
    await openTwo();
    await cursorTo(page, '"name": "First"');
    await page.keyboard.type(' ]');
    await expect.poll(() => state().innerText()).toMatch(/Line 4: .*The drawing shows the last valid version/);
    await node(page, 'Second').click();
    await press('F2');
    await page.keyboard.type('Other');
    await press('Enter');
    await node(page, 'Other').waitFor();
    const both = await codeText(page);
    expect(both).toBe(TASKS.replace('"First",', '"First", ]').replace('"Second"', '"Other"'));
  });

  it('undoes in the order of time: what was drawn after the text was wrong comes first, and redo brings both back', async () => {
    await openTwo();
    await cursorTo(page, '"name": "First"');
    await page.keyboard.type(' ]');
    await page.locator('[data-code=wrong]').waitFor();
    await node(page, 'Second').click();
    await press('F2');
    await page.getByRole('dialog', { name: 'Rename Second' }).locator('input:focus').waitFor();
    await page.keyboard.type('Other');
    await press('Enter');
    await node(page, 'Other').waitFor();
    await press('Control+z');
    await node(page, 'Second').waitFor();
    expect(await codeText(page)).toBe(TASKS.replace('"First",', '"First", ]'));
    await press('Control+z');
    await inStep(page);
    expect(await codeText(page)).toBe(TASKS);
    await press('Control+Shift+z');
    await page.locator('[data-code=wrong]').waitFor();
    expect(await codeText(page)).toBe(TASKS.replace('"First",', '"First", ]'));
    await press('Control+Shift+z');
    await node(page, 'Other').waitFor();
    expect(await codeText(page)).toBe(TASKS.replace('"First",', '"First", ]').replace('"Second"', '"Other"'));
  });

  it('loses nothing that was typed when it is undone on the canvas with the JSON hidden', async () => {
    await openTwo();
    await cursorTo(page, '"name": "First"');
    await page.keyboard.type(' ]');
    await page.locator('[data-code=wrong]').waitFor();
    await page.getByRole('button', { name: 'Hide the JSON', exact: true }).click();
    await page.locator('.cm-content').waitFor({ state: 'detached' });
    await node(page, 'Second').click();
    const mark = page.getByRole('button', { name: 'Typed in the JSON, not in the drawing: show it' });
    await mark.waitFor();
    await press('Control+z');
    await mark.waitFor({ state: 'detached' });
    await press('Control+Shift+z');
    await mark.click();
    await page.locator('[data-code=wrong]').waitFor();
    expect(await codeText(page)).toBe(TASKS.replace('"First",', '"First", ]'));
  });

  it('keeps what is not valid when it is hidden, and has it again when it is shown', async () => {
    await openTwo();
    await cursorTo(page, '"name": "First"');
    await page.keyboard.type(' ]');
    await page.locator('[data-code=wrong]').waitFor();
    await page.getByRole('button', { name: 'Hide the JSON', exact: true }).click();
    await page.getByText(/It is still there when you show the JSON/).waitFor();
    await node(page, 'Second').click();
    await press('F2');
    await page.keyboard.type('Other');
    await press('Enter');
    await node(page, 'Other').waitFor();
    await chooseFromMenu(page, 'View', 'Show or hide the JSON');
    await page.locator('[data-code=wrong]').waitFor();
    expect(await codeText(page)).toBe(TASKS.replace('"First",', '"First", ]').replace('"Second"', '"Other"'));
  });

  it('saves what was typed a moment ago, and never takes it into another file', async () => {
    await openTwo();
    await cursorTo(page, '"name": "First"');
    await press('ArrowLeft', 'ArrowLeft');
    const saved = page.waitForEvent('download');
    await page.keyboard.type(' load');
    await press('Control+s');
    const stream = await (await saved).createReadStream();
    expect(await textOf(stream)).toContain('"First load"');
    await page.locator('.cm-content').focus();
    await page.keyboard.type('s');
    // what was typed goes into the file before the menu is left
    await chooseFromMenu(page, 'File', 'New chain');
    await page
      .getByText(/There are no tasks|N adds|0 tasks/)
      .first()
      .waitFor();
    expect(await page.locator('.react-flow__node').count()).toBe(0);
    await page.getByRole('button', { name: 'Back to two.json' }).click();
    await node(page, 'First loads').waitFor();
  });

  it('takes tasks in that are typed as a whole, and puts them beside what they wait for', async () => {
    await openTwo();
    await page.locator('.cm-content').focus();
    await press('Control+End', 'ArrowUp', 'ArrowUp', 'End');
    await page.keyboard.insertText(',\n  { "id": "c", "name": "Third" }');
    await node(page, 'Third').waitFor();
    await inStep(page);
    expect(drawingOf(await codeText(page))).toEqual(await drawing(page));
  });

  it('changes only what an edit on the drawing changes: cursor, folds and place stay', async () => {
    await openTwo();
    await cursorTo(page, '"name": "First"');
    await page.locator('.cm-foldGutter [title="Fold line"]').nth(1).click();
    await expect.poll(() => page.locator('.cm-foldPlaceholder').count()).toBe(1);
    await node(page, 'Second').click();
    await press('F2');
    await page.keyboard.type('Renamed on the drawing');
    await press('Enter');
    await expect.poll(() => page.locator('.cm-line').filter({ hasText: 'Renamed on the drawing' }).count()).toBe(1);
    expect(await page.locator('.cm-foldPlaceholder').count()).toBe(1);
  });

  it('leads from the cursor to the task or the edge, and from the drawing to the text', async () => {
    await openCode(page);
    await node(page, 'Stage sales').click();
    await expect.poll(() => page.locator('.cm-selectedTask').first().innerText()).toContain('{');
    await page.locator('.cm-line').filter({ hasText: '"name": "Stage sales"' }).waitFor();
    await page.locator('.cm-line').filter({ hasText: '"extract-orders-succeeded"' }).first().click();
    await expect
      .poll(() => page.locator('.react-flow__edge.selected').getAttribute('aria-label'))
      .toBe('Extract orders to Stage sales, succeeded');
  });

  it('shows one task alone, and lets nothing else be changed there', async () => {
    await openTwo();
    await node(page, 'Second').click();
    await page.getByRole('button', { name: 'Selected task' }).click();
    await expect.poll(() => page.locator('.cm-line').allInnerTexts()).toHaveLength(1);
    await page.locator('.cm-content').focus();
    await press('Control+a');
    await page.keyboard.insertText('{ "id": "b", "name": "Only this" }');
    await node(page, 'Only this').waitFor();
    await node(page, 'First').waitFor();
  });

  it('offers tasks by their names where an upstream is meant, and says what a key is for', async () => {
    await openCode(page);
    await node(page, 'Stage sales').click();
    const line = page.locator('.cm-line').filter({ hasText: '"contextAttributeValue"' }).first();
    await line.waitFor();
    await line.click();
    await press('End', 'ArrowLeft', 'Control+Shift+ArrowLeft');
    await press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor();
    const offered = page.locator('.cm-tooltip-autocomplete li');
    await expect
      .poll(() => offered.allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('Extract orders')]));
    await press('Escape');
    await page.locator('.cm-line').filter({ hasText: '"specVersion"' }).first().getByText('"specVersion"').hover();
    await page.locator('.cm-hover').filter({ hasText: 'Version of the workflow schema' }).waitFor();
  });

  it('draws problems under the text, with their fixes', async () => {
    const wired =
      '[{"id": "a", "name": "First", "enabled": true, "start": {"schedule": {"recurrence": "RRULE:FREQ=DAILY"}}, "states": [{"name": "s", "onEvents": [{"eventRefs": ["gone"], "actions": [{"functionRef": {"refName": "app.reload", "arguments": {"appId": "x"}}}]}]}]}]';
    await openFile(page, 'wired.json', wired);
    await node(page, 'First').waitFor();
    await openCode(page);
    await page.locator('.cm-lintRange-error').filter({ hasText: 'gone' }).hover();
    const fix = page.locator('.cm-diagnosticAction').first();
    await fix.click();
    await expect.poll(() => page.locator('.cm-lintRange-error').filter({ hasText: 'gone' }).count()).toBe(0);
    expect(await codeText(page)).toContain('"eventRefs": []');
  });

  it('proves the round trip', async () => {
    await openTwo();
    await page.locator('[data-proof=same]').waitFor();
    await cursorTo(page, '"name": "First"');
    await page.keyboard.type('"n": 1e3,');
    await inStep(page);
    await page.locator('[data-proof=same]').waitFor();
  });

  it('keeps the line ends of the file', async () => {
    const text = TASKS.replaceAll('\n', '\r\n');
    await openTwo(text);
    await cursorTo(page, '"name": "First"');
    await press('Enter');
    await page.keyboard.type('"note": "typed",');
    await inStep(page);
    const indent = /\r\n( *)"note"/;
    await expect.poll(() => codeText(page)).toMatch(indent);
    expect(await codeText(page)).toBe(text.replace('"First",', '"First",\r\n    "note": "typed",'));
    expect((await exported(page)).replaceAll('\r\n', '')).not.toContain('\n');
  });
});

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await page.keyboard.press('r');
  await press('if each takes 5 min, a guess');
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Rehearsal' });
const row = (name: string) => panel().getByRole('button', { name, exact: true });
const press = (name: string | RegExp) => panel().getByRole('button', { name }).first().click();
const saidOf = (name: string) => row(name).getAttribute('aria-description');
const field = (label: string) => panel().getByLabel(label, { exact: true });

async function type(label: string, text: string): Promise<void> {
  await field(label).fill(text);
  await page.keyboard.press('Enter');
}

describe('assumptions', () => {
  it('of an external task are the times at which it runs, and what waits for it follows', async () => {
    const external = 'e5f6b6c6-0a7f-46b6-a24d-a3a87936306e';
    await type(`When it is started by hand: External task ${external}`, '03:00');
    await type(`How often it fails: External task ${external}`, '100 %');
    await press('Timeline');
    await expect.poll(() => saidOf('Alert on-call')).toMatch(/^Runs 03:05 – 03:10$/);
  });

  it('are typed in place, counted by where they are from, and taken back by undo', async () => {
    await type('How long it usually takes: Stage sales', '20 min');
    await panel().getByRole('button', { name: 'durations: 1 entered, 11 taken as 5 min, a guess' }).waitFor();
    expect(await field('How long it takes at most: Stage sales').inputValue()).toBe('20 min');
    await type('How long it takes at most: Stage sales', '1 h');
    await press('Timeline');
    await expect.poll(() => saidOf('Stage sales')).toMatch(/^Runs (\d\d):(\d\d) – /);
    const [, from, to] = /(\d\d:\d\d) – (\d\d:\d\d)/.exec((await saidOf('Stage sales'))!)!;
    const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    expect(minutes(to!) - minutes(from!)).toBe(20);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await panel().getByRole('button', { name: 'if each takes 5 min, a guess' }).waitFor();
  });

  it('say what is wrong with what was typed, and Escape brings back what was there', async () => {
    const usual = field('How long it usually takes: Stage sales');
    await type('How long it usually takes: Stage sales', 'long');
    expect(await usual.getAttribute('aria-description')).toBe('Type a length such as 5 min, 1 h 30 min or 90 s.');
    await page.keyboard.press('Escape');
    expect(await usual.inputValue()).toBe('');
  });

  it('have a deadline, which a late run misses on the timeline, and many nights tell the chance of', async () => {
    await type('When it is due: Executive report', '00:01');
    await type('When it is due: Stage returns', '23:59');
    await press('Many nights');
    const line = panel()
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Stage returns', exact: true }) });
    await expect.poll(() => line.innerText()).toMatch(/23:59: \d+ %/);
    await panel()
      .getByText(/^In 1,000 nights all has ended by/)
      .waitFor();
  });

  it('of all tasks are times in which nothing starts, and holidays', async () => {
    await press(/^For all tasks/);
    await field('Nothing starts from').fill('00:00');
    await field('Nothing starts until').fill('05:00');
    await panel().getByRole('button', { name: 'Add' }).first().click();
    await panel().getByText('00:00 to 05:00').waitFor();
    await field('Date of the holiday').fill('2026-12-25');
    await field('Name of the holiday').fill('Christmas Day');
    await panel().getByRole('button', { name: 'Add' }).last().click();
    await panel().getByText('2026-12-25 Christmas Day').waitFor();
    await press('Timeline');
    await expect.poll(() => saidOf('Extract orders')).toMatch(/^Runs 05:00 – 05:05$/);
    await press('Assumptions');
    await press(/^For all tasks/);
    await press('Remove 00:00 to 05:00');
    await press('Timeline');
    await expect.poll(() => saidOf('Extract orders')).not.toMatch(/^Runs 05:00/);
  });

  it('are measured from a file of past runs, with a word on those that are too few', async () => {
    const at = (day: number, minute: number) => `2026-03-0${day}T01:${String(minute).padStart(2, '0')}:00Z`;
    const line = (name: string, day: number) => `${name},${at(day, 0)},${at(day, 10 + day)},SUCCEEDED`;
    const rows = [1, 2, 3, 4, 5, 6].map((day) => line('Extract orders', day));
    const text = ['task,started,ended,status', ...rows, line('Stage sales', 1)].join('\n');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Measure from a file…')]);
    await chooser.setFiles({ name: 'runs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await panel()
      .getByText('Measured 1 task from 7 runs. Fewer than 5 runs succeeded of Stage sales: too few to measure.')
      .waitFor();
    await panel().getByText('6 runs', { exact: true }).waitFor();
    const [again] = await Promise.all([page.waitForEvent('filechooser'), press('Measure from a file…')]);
    await again.setFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('task,started\n') });
    await panel().getByText('bad.csv: Line 1, column 1: The header lacks the column ended, status.').waitFor();
  });
});

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../lib/index.ts';
import { closeDesigner, node, openDesigner, openFile, useBrowser } from '../support/page.ts';
import { inWinter } from '../support/rehearsalStates.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('r');
  await inWinter(page);
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Rehearsal' });
const row = (name: string) => panel().getByRole('button', { name, exact: true });
const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
const scrubber = () => panel().getByRole('slider', { name: 'Time of the night' });
const told = () => scrubber().getAttribute('aria-valuetext');
const happens = () => panel().getByRole('list', { name: 'What happens' });
const current = () => happens().locator('[aria-current=step]').innerText();
const spoken = () => page.locator('[data-spoken]').innerText();
const stateOf = (name: string) => node(page, name).locator('[data-plays]').getAttribute('data-plays');
const steps = async (count: number) => {
  for (let step = 0; step < count; step += 1) await page.keyboard.press('.');
};

describe('the playhead', () => {
  beforeEach(() => press('Go to the first start'));

  it('shows on the canvas what each task does then, by sign and word', async () => {
    expect(await stateOf('Extract orders')).toBe('running');
    expect(await node(page, 'Extract orders').locator('[data-played]').innerText()).toBe('running');
    expect(await stateOf('Stage sales')).toBe('idle');
    await press('Step forward');
    await expect.poll(() => stateOf('Stage sales')).toBe('running');
    expect(await stateOf('Extract orders')).toBe('succeeded');
    await press('Step back');
    await expect.poll(() => stateOf('Stage sales')).toBe('idle');
  });

  it('says each step in words, to those who do not see it too', async () => {
    expect(await told()).toMatch(/^\d\d:\d\d, Extract orders starts, Extract customers starts/);
    await press('Step forward');
    const words = /^\d\d:\d\d, Extract orders succeeded, Extract customers succeeded, Stage sales starts/;
    await expect.poll(told).toMatch(words);
    expect(await spoken()).toMatch(words);
  });

  it('goes where the slider is put: to the end with a key, and to where a row of the list is', async () => {
    await scrubber().press('End');
    await expect.poll(() => stateOf('Audit log')).toBe('succeeded');
    await happens().getByRole('button', { name: 'Stage sales starts' }).click();
    await expect.poll(() => stateOf('Stage sales')).toBe('running');
    expect(await row('Stage sales').getAttribute('aria-current')).toBe('true');
  });

  it('is a line over the timeline, and goes with the end of the playback', async () => {
    const line = panel().locator('[class*=playhead]');
    await line.waitFor();
    await press('End the playback');
    await line.waitFor({ state: 'detached' });
    expect(await page.locator('[data-plays]').count()).toBe(0);
  });

  it('takes what it shows away with the panel', async () => {
    await page.keyboard.press('r');
    await panel().waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('[data-plays]').count()).toBe(0);
  });
});

describe('the playhead on a timeline that is zoomed in', () => {
  const line = () => panel().locator('[class*=playhead]');
  const ticks = () => panel().locator('[class*=tick]').allInnerTexts();
  const zoomIn = async () => {
    for (let step = 0; step < 6; step += 1) await press('Zoom in on the time');
  };

  it('is followed from step to step, there and back', async () => {
    await zoomIn();
    const middle = await ticks();
    await press('Go to the first start');
    await line().waitFor();
    const start = await ticks();
    expect(start).not.toEqual(middle);
    await scrubber().press('End');
    await line().waitFor();
    await expect.poll(ticks).not.toEqual(start);
    await steps(1);
    await press('Step back');
    await line().waitFor();
    await press('Go to the first start');
    await line().waitFor();
  });

  it('is followed while it glides', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await zoomIn();
    await panel().getByLabel('Speed').selectOption({ label: '1 h a second' });
    await press('Play');
    await expect.poll(() => stateOf('Audit log'), { timeout: 10_000 }).toBe('succeeded');
    await row('Play').waitFor();
    await line().waitFor();
  });

  it('is left by whoever pans, until it moves', async () => {
    await zoomIn();
    await press('Go to the first start');
    await line().waitFor();
    await row('Extract orders').focus();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
    await line().waitFor({ state: 'detached' });
    await steps(1);
    await line().waitFor();
  });
});

describe('the list of what happens', () => {
  beforeEach(() => press('Go to the first start'));

  it('has each change in order, and says which is now', async () => {
    const texts = await happens().getByRole('listitem').allInnerTexts();
    expect(texts.slice(0, 2).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^\d\d:\d\d Extract orders starts$/),
      expect.stringMatching(/^\d\d:\d\d Extract customers starts$/),
    ]);
    expect(await current()).toContain('Extract orders');
    await press('Step forward');
    await expect.poll(current).toMatch(/Extract orders\s+succeeded/);
  });

  it('is walked by arrow keys', async () => {
    await happens().locator('[aria-current=step]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(current).toMatch(/Extract customers\s+starts/);
    await page.keyboard.press('End');
    await expect.poll(current).toMatch(/Audit log\s+succeeded/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Audit log');
  });

  it('opens and closes, also before anything is played', async () => {
    await press('What happens');
    await happens().waitFor({ state: 'detached' });
    await press('End the playback');
    await press('What happens');
    await happens().waitFor();
  });
});

describe('playing', () => {
  it('glides, and stands still once it is paused', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await panel().getByLabel('Speed').selectOption({ label: '15 min a second' });
    await press('Play');
    await expect.poll(() => stateOf('Stage sales')).not.toBe('idle');
    await press('Pause');
    const value = await scrubber().inputValue();
    expect(await row('Play').count()).toBe(1);
    expect(await scrubber().inputValue()).toBe(value);
    expect(await told()).toMatch(/^\d\d:\d\d, /);
  });

  it('goes from change to change where people want less motion', async () => {
    await press('Play');
    const seen: number[] = [];
    await expect
      .poll(
        async () => {
          seen.push(Number(await scrubber().inputValue()));
          return stateOf('Mart: customers');
        },
        { timeout: 10_000 },
      )
      .not.toBe('idle');
    await press('Pause');
    // here all runs take five minutes, and start at a multiple of that
    expect(seen.filter((at) => at % 300_000 !== 0)).toEqual([]);
  });

  it('comes to rest at the last end', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await panel().getByLabel('Speed').selectOption({ label: '1 h a second' });
    await press('Play');
    await expect.poll(() => stateOf('Audit log'), { timeout: 10_000 }).toBe('succeeded');
    await row('Play').waitFor();
  });
});

it('is played by keys alone, to a failure set by hand and what follows from it on the canvas', async () => {
  await panel().getByRole('button', { name: 'Play', exact: true }).focus();
  await steps(2);
  await expect.poll(() => stateOf('Stage sales')).toBe('running');
  await happens().locator('[aria-current=step]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(current).toMatch(/Stage sales\s+starts/);
  await row('Let this run fail').press('Enter');
  await panel().getByRole('group', { name: 'What if' }).getByText('run 1 of Stage sales fails').waitFor();
  await row('Let this run succeed').waitFor();
  expect(await stateOf('Stage sales')).toBe('running');
  await page.keyboard.press('.');
  await expect.poll(() => stateOf('Stage sales')).toBe('failed');
  expect(await stateOf('Alert on-call')).toBe('running');
  expect(await stateOf('Mart: customers')).toBe('idle');
  await panel().getByRole('button', { name: 'End what-if' }).press('Enter');
  await expect.poll(() => stateOf('Mart: customers')).toBe('running');
  expect(await stateOf('Stage sales')).toBe('succeeded');
  expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
});

it('says how many tasks of a collapsed group do what', async () => {
  await node(page, 'Extract orders').click();
  await node(page, 'Extract customers').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+g');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+g');
  await press('Go to the first start');
  await page.getByRole('img', { name: '2 running' }).waitFor();
  await press('Step forward');
  await page.getByRole('img', { name: '2 succeeded' }).waitFor();
});

it('plays 5,000 tasks, and draws the rows of the list that are seen', async () => {
  await openFile(page, 'large.json', JSON.stringify(sample({ tasks: 5_000 })));
  await expect.poll(() => panel().getByRole('status').first().innerText(), { timeout: 60_000 }).toMatch(/^\d{4,} runs/);
  await press('Go to the first start');
  await steps(3);
  await happens().locator('[aria-current=step]').waitFor();
  expect(await happens().getByRole('listitem').count()).toBeLessThan(60);
});

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, openDesigner, still, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

describe('zoom', () => {
  const shown = () => page.getByRole('toolbar', { name: 'Canvas tools' }).getByText(/%/).innerText();
  const full = async () => {
    await page.keyboard.press('0');
    await expect.poll(shown).toBe('100 %');
  };

  it('counts every press, however quickly they come', async () => {
    await full();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('-');
    await expect.poll(shown).toBe('41 %');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('+');
    await expect.poll(shown).toBe('80 %');
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('+');
    await page.keyboard.press('-');
    await expect.poll(shown).toBe('160 %');
  });

  it('tells less as the canvas gets smaller', async () => {
    const detail = () => page.locator('main[aria-label=Canvas]').getAttribute('data-detail');
    await full();
    expect(await detail()).toBe('full');
    for (const { presses, wanted } of [
      { presses: 3, wanted: 'brief' },
      { presses: 4, wanted: 'name' },
      { presses: 2, wanted: 'shape' },
    ]) {
      for (let press = 0; press < presses; press += 1) await page.keyboard.press('-');
      await expect.poll(detail).toBe(wanted);
    }
  });

  it('covers no name with how its task waits, at any zoom', async () => {
    const covered = () =>
      page.locator('.react-flow__node-task').evaluateAll((nodes) =>
        nodes.flatMap((element) => {
          const [badge, name] = [element.querySelector('[data-join]'), element.querySelector('[class*=name]')!];
          if (!badge || getComputedStyle(badge).visibility === 'hidden') return [];
          const words = document.createRange();
          words.selectNodeContents(name);
          const [over, under] = [badge.getBoundingClientRect(), words.getBoundingClientRect()];
          return over.bottom > under.top + 1 ? [name.textContent] : [];
        }),
      );
    await full();
    expect(await covered()).toEqual([]);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('-');
    await still(page);
    expect(await covered()).toEqual([]);
  });

  it('cuts no letter off, at any zoom: lines are as high as the font', async () => {
    const cut = () =>
      page.locator('.react-flow__node *').evaluateAll((elements) => {
        const pen = document.createElement('canvas').getContext('2d')!;
        return elements.flatMap((element) => {
          const { font, fontSize, lineHeight, overflow, visibility } = getComputedStyle(element);
          const isText = [...element.childNodes].some((child) => child instanceof Text && child.data.trim() !== '');
          if (!isText || overflow === 'visible' || visibility === 'hidden' || element.getClientRects().length === 0)
            return [];
          pen.font = font;
          const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('Ég');
          const line = Number.parseFloat(lineHeight);
          return line + 0.5 >= fontBoundingBoxAscent + fontBoundingBoxDescent
            ? []
            : [`${element.textContent}: ${fontSize} in ${line}`];
        });
      });
    await full();
    expect(await cut()).toEqual([]);
    for (const presses of [3, 4]) {
      for (let press = 0; press < presses; press += 1) await page.keyboard.press('-');
      await still(page);
      expect(await cut()).toEqual([]);
    }
  });
});

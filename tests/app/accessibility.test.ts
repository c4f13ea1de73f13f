import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closeDesigner, openDesigner, useBrowser } from '../support/page.ts';
import { PAGE_STATES } from '../support/pageStates.ts';

useBrowser();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(options: {
    readonly runOnly?: readonly string[];
    /** What is told at length. */
    readonly resultTypes: readonly string[];
  }): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

/**
 * What axe finds, as "rule: place" lines.
 *
 * @param runOnly - Rules; all of them when left out.
 */
async function findings(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  // on a page that is not painted no colour would be found wrong
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).opacity)).toBe('1');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ ...(rules ? { runOnly: rules } : {}), resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, runOnly);
}

describe('axe', () => {
  it.each(PAGE_STATES)('finds nothing in %s, in either theme', async (_state, enter) => {
    const page = await openDesigner({ theme: 'light', painted: true });
    await enter(page);
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor();
    // the page is the same but for its colours
    expect(await findings(page, ['color-contrast'])).toEqual([]);
    await closeDesigner(page);
  });
});

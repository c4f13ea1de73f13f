import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openBlank, useBrowser } from '../support/page.ts';

/** The golden review, as it is opened from a disk. */
const REVIEW = pathToFileURL('tests/golden/review/nightly.html').href;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

useBrowser();
let page: Page;
afterEach(() => page.context().close());

describe('a review page', () => {
  it.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    page = await openBlank();
    await page.emulateMedia({ colorScheme });
    await page.goto(REVIEW);
    await page.locator('summary').evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
    // its policy lets no script in, not even this one: the debugger is not asked
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: AXE });
    const { result } = await session.send('Runtime.evaluate', {
      expression:
        'axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))',
      awaitPromise: true,
    });
    expect(JSON.parse(String(result.value))).toEqual([]);
  });

  it('asks for nothing, and runs nothing, whatever stands in it', async () => {
    page = await openBlank();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.context().setOffline(true);
    await page.goto(REVIEW);
    await page.getByRole('heading', { name: '3 tasks changed, 1 added, 1 removed' }).waitFor();
    expect(asked).toEqual([REVIEW]);
    const refused = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return (window as { ran?: boolean }).ran ?? false;
    });
    expect(refused).toBe(false);
  });

  it.each([360, 1200])('fits into a window of %i pixels', async (width) => {
    page = await openBlank();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(REVIEW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mermaidOf } from '../../lib/formats/index.ts';
import { openBlank, useBrowser } from '../support/page.ts';
import { randomChains } from '../support/randomChains.ts';

useBrowser();
let page: Page;
beforeAll(async () => {
  page = await openBlank();
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
});
afterAll(() => page.context().close());

it('draws nothing that Mermaid does not read, of 300 random chains', async () => {
  const texts = randomChains(300).map((chain) => mermaidOf(chain));
  const refused = await page.evaluate(async (all) => {
    const { mermaid } = window as unknown as { mermaid: { parse(text: string): Promise<unknown> } };
    const faults: string[] = [];
    for (const text of all) await mermaid.parse(text).catch((error: Error) => faults.push(`${error.message}\n${text}`));
    return faults;
  }, texts);
  expect(refused).toEqual([]);
});

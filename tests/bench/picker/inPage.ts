import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, chromium } from 'playwright-core';
import { createApp } from '../../../cli/server/app.ts';
import { listen } from '../../../cli/server/listen.ts';
import { makeKeys } from '../../../cli/tenant/http/guard.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { LocalTenant } from '../../../cli/tenant/tenant.ts';
import { sampleCatalogue } from '../../../lib/internal.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../../support/chromium.ts';
import { connectLocal } from '../../support/tenant.ts';

const BUILD = fileURLToPath(new URL('../../../cli/boot/build.mjs', import.meta.url));
const DESIGNER = fileURLToPath(new URL('../../../dist/app', import.meta.url));

/**
 * What letters cost in the box that adds tasks, next to a tenant of so many apps: from the event to the laid out list,
 * in milliseconds each.
 */
export async function letterTimes(apps: number, texts: readonly string[], rounds: number): Promise<number[]> {
  if (spawnSync(process.execPath, [BUILD, '--stale'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The designer cannot be built');
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-bench-'));
  const tenant = await LocalTenant.open(join(folder, 'tenant'), USUAL_SETTINGS, {
    seed: { ...sampleCatalogue({ apps }), tasks: [] },
  });
  const server = await listen(createApp(DESIGNER, { tenant, keys: makeKeys() }), 0);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.addInitScript('globalThis.__name = (made) => made');
    await page.goto(server.address);
    await page.waitForSelector('.react-flow__node');
    await connectLocal(page);
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    // the first page of apps is there
    await page.getByRole('dialog').getByRole('combobox').fill(texts[0]!);
    await page.getByRole('option').nth(2).waitFor();
    return await typeIn(page, texts, rounds);
  } finally {
    await browser.close();
    await server.close();
    await tenant.close();
    await rm(folder, { recursive: true });
  }
}

function typeIn(page: Page, texts: readonly string[], rounds: number): Promise<number[]> {
  return page.evaluate(
    async ([typed, count]) => {
      const input = document.querySelector<HTMLInputElement>('[role=dialog] [role=combobox]')!;
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const times: number[] = [];
      for (let round = 0; round <= count; round += 1) {
        for (const text of typed) {
          for (let length = 1; length <= text.length; length += 1) {
            await painted();
            const started = performance.now();
            setValue.call(input, text.slice(0, length));
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await Promise.resolve();
            input.closest('[role=dialog]')!.getBoundingClientRect();
            // the first round compiles what the others use
            if (round > 0) times.push(performance.now() - started);
          }
        }
      }
      return times;
    },
    [texts, rounds] as const,
  );
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts';
import { prepare, settled } from './page.ts';

/** A browser of one's own, with a profile that outlives it, to be killed. */
export interface Mortal {
  readonly page: Page;
  /** Ends the browser and its helpers at once, as a power switch does. No page hears of it. */
  kill(): Promise<void>;
}

export function makeProfile(): { readonly path: string; remove(): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'taskloom-crash-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}

/** Starts a browser on a profile, and the designer in it. */
export async function startOn(profile: string): Promise<Mortal> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
    viewport: { width: 1440, height: 900 },
  });
  await prepare(context);
  const group = groupOf(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(inject('designer'));
  await openedAgain(page);
  return { page, kill: () => killed(context, group) };
}

/** A document that was still being opened when the browser was killed is chosen from the list. */
async function openedAgain(page: Page): Promise<void> {
  const rows = page.getByRole('dialog', { name: 'Recent documents' }).getByRole('listitem');
  await page.locator('.react-flow__node').or(rows).first().waitFor();
  if ((await rows.count()) > 0) await rows.first().getByRole('button').first().click();
  await settled(page);
}

async function killed(context: BrowserContext, group: number): Promise<void> {
  const gone = new Promise((resolve) => {
    context.once('close', resolve);
  });
  // the browser leads a group of its own; a helper that outlived it would go on writing to the profile
  process.kill(-group, 'SIGKILL');
  await gone;
  while (isAlive(group)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Whether some process of the group still runs: one that ended and waits to be counted does not. */
function isAlive(group: number): boolean {
  return processes('pgid=,stat=').some((line) => Number.parseInt(line, 10) === group && !line.includes('Z'));
}

/** The group of processes that has the profile. */
function groupOf(profile: string): number {
  const found = processes('pgid=,args=').find((line) => line.includes(`--user-data-dir=${profile}`));
  if (found === undefined) throw new Error('The browser that was started is not found');
  return Number.parseInt(found, 10);
}

function processes(columns: string): readonly string[] {
  return execFileSync('ps', ['-eo', columns], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
}

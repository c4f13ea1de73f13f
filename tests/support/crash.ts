import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS } from './chromiumFlags.ts';
import { settled } from './page.ts';

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
    executablePath: process.env['TASKLOOM_CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
    viewport: { width: 1440, height: 900 },
  });
  const pid = processOf(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(inject('designer'));
  await openedAgain(page);
  return { page, kill: () => killed(context, pid) };
}

/** A document that was still being opened when the browser was killed is chosen from the list. */
async function openedAgain(page: Page): Promise<void> {
  const rows = page.getByRole('dialog', { name: 'Recent documents' }).getByRole('listitem');
  await page.locator('.react-flow__node').or(rows).first().waitFor();
  if ((await rows.count()) > 0) await rows.first().getByRole('button').first().click();
  await settled(page);
}

async function killed(context: BrowserContext, pid: number): Promise<void> {
  const gone = new Promise((resolve) => {
    context.once('close', resolve);
  });
  // the browser leads a group of its own; a helper that outlived it would go on writing to the profile
  process.kill(-pid, 'SIGKILL');
  await gone;
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Whether some process of the group still runs: one that ended and waits to be counted does not. */
function isAlive(group: number): boolean {
  return processes('pgid=,stat=').some((line) => Number.parseInt(line, 10) === group && !line.includes('Z'));
}

/** The browser process that has the profile: the one of its processes that is not a helper of another. */
function processOf(profile: string): number {
  const found = processes('pid=,args=').filter(
    (line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='),
  );
  const pids = found.map((line) => Number.parseInt(line, 10));
  if (pids.length === 0) throw new Error('The browser that was started is not found');
  return Math.max(...pids);
}

function processes(columns: string): readonly string[] {
  return execFileSync('ps', ['-eo', columns], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
}

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_FLAGS } from './chromiumFlags.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built designer is served. */
    readonly designer: string;
    /** Where the browser listens. */
    readonly browser: string;
  }
}

const BUILD = fileURLToPath(new URL('../../cli/boot/build.mjs', import.meta.url));

/** Builds what is missing or older than its sources, so that a single file of tests can be run by itself. */
function buildStale(): void {
  // "test", which is set here, would make it a build for developers
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, [BUILD, '--stale'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Serves the built designer and starts one browser for all browser tests; both end with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildStale();
  const data = mkdtempSync(join(tmpdir(), 'taskloom-browser-'));
  const server = spawn(process.execPath, ['dist/cli/taskloom.js', 'serve', '--port', '4400', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const executablePath = process.env['TASKLOOM_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launchServer({ executablePath, args: CHROMIUM_FLAGS });
  project.provide('designer', /http:\S+/.exec(line)![0]);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.kill();
    await once(server, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
}

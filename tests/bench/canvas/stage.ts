import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, type Page, chromium } from 'playwright-core';
import { type PreviewServer, build, preview } from 'vite';
import { CHROMIUM, UNATTENDED } from '../../support/chromium.ts';
import { watchFrames } from './frames.ts';

const BUILD = fileURLToPath(new URL('../../../cli/boot/build.mjs', import.meta.url));
const PEERS = fileURLToPath(new URL('peers/', import.meta.url));
const DESIGNER = fileURLToPath(new URL('../../../dist/app', import.meta.url));

/** A browser, and pages of the designer and of its peers. */
export interface Stage {
  /** A folder for files that are opened. */
  readonly folder: string;
  /** A designer that nobody used yet. */
  designer(): Promise<Page>;
  peer(name: 'arrange' | 'flow' | 'network'): Promise<Page>;
  close(): Promise<void>;
}

/** Builds what is stale, serves it, and starts Chromium. */
export async function openStage(): Promise<Stage> {
  if (spawnSync(process.execPath, [BUILD, '--stale'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The designer cannot be built');
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-bench-'));
  const peers = join(folder, 'peers');
  await build({
    configFile: false,
    logLevel: 'error',
    root: PEERS,
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: peers,
      target: 'es2023',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: ['arrange', 'flow', 'network'].map((name) => join(PEERS, `${name}.html`)) },
    },
  });
  const servers = await Promise.all([DESIGNER, peers].map(serve));
  const [ours, theirs] = servers.map((server) => server.resolvedUrls!.local[0]!) as [string, string];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: UNATTENDED });
  return {
    folder,
    designer: async () => {
      const page = await openPage(browser, ours);
      await page.waitForSelector('.react-flow__node');
      return page;
    },
    peer: (name) => openPage(browser, `${theirs}${name}.html`),
    close: async () => {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
      await rm(folder, { recursive: true });
    },
  };
}

function serve(outDir: string): Promise<PreviewServer> {
  return preview({
    configFile: false,
    logLevel: 'error',
    root: outDir,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4500 },
  });
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  // a browser without a head has no dialogs of the system
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  // functions that run in the page come through a compiler that names them so
  await context.addInitScript('globalThis.__name = (made) => made');
  await context.addInitScript(watchFrames);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${address}: ${error.message}`));
  await page.goto(address);
  return page;
}

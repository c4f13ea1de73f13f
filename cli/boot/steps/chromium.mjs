import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { installWithSystem, installLibraries } from './systemPackages.mjs';
import { runTool } from './tool.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA } = process.env;
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [ProgramFiles, ProgramFilesX86, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/**
 * The path of a Chromium that starts; one is installed where there is none: Playwright's, else the system's.
 *
 * @returns {string | null} `null` when none could be had; the reason is on stderr.
 */
export function provideChromium() {
  return named() ?? installed() ?? playwrights() ?? fromPlaywright() ?? fromSystem();
}

/** The one that the person named. It is used as it is, or not at all. */
function named() {
  return [process.env.TASKLOOM_CHROMIUM, process.env.CHROME_PATH].find((path) => path && starts(path)) ?? null;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(starts) ?? null;
}

function playwrights() {
  const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return path && starts(path) ? path : null;
}

function fromPlaywright() {
  console.log('No Chromium was found. Installing the one of Playwright: playwright-core install chromium');
  // a machine without the way out should learn so in seconds
  process.env.PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT ??= '10000';
  const code = runTool('playwright-core', ['install', 'chromium']);
  if (code !== 0) {
    console.log('It could not be installed.');
    return null;
  }
  return playwrights() ?? (installLibraries() ? playwrights() : null);
}

function fromSystem() {
  if (installWithSystem('chromium')) {
    const found = installed();
    if (found) return found;
  }
  console.error('No Chromium could be had. Install one, or name one in TASKLOOM_CHROMIUM.');
  return null;
}

/** Whether a file is a browser that runs here: one that lacks a library, or only points to a shop, does not. */
function starts(path) {
  if (!existsSync(path)) return false;
  // on Windows it would open a window
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

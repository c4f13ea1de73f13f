import { existsSync } from 'node:fs';

/** One without windows does the same with less; `npm test` finds one wherever it is, and names it. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium that tests start. */
export function chromiumPath(): string {
  return process.env['TASKLOOM_CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path)) ?? INSTALLED.at(-1)!;
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../cli/boot/build.mjs', import.meta.url));

/** Builds what is missing or older than its sources, so that a single file of tests can be run by itself. */
export function setup(): void {
  // "test", which is set here, would make it a build for developers
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, [BUILD, '--stale'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { setup as buildStale } from './built.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built designer is served. */
    readonly designer: string;
  }
}

/** Serves the built designer for all browser tests; it ends with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildStale();
  const data = mkdtempSync(join(tmpdir(), 'taskloom-browser-'));
  const server = spawn(process.execPath, ['dist/cli/taskloom.js', 'serve', '--port', '4400', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  project.provide('designer', /http:\S+/.exec(line)![0]);
  return async () => {
    server.kill();
    await once(server, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
}

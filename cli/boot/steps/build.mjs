import { chmodSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { newestChange } from './newest.mjs';
import { ROOT } from './root.mjs';
import { runTool } from './tool.mjs';

const ALWAYS = ['lib', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What is built: where from, the file that tells its age, and how. */
const PARTS = {
  app: {
    sources: [...ALWAYS, 'app', 'cli/build', 'vite.config.ts'],
    result: 'dist/app/index.html',
    make: () => vite('vite.config.ts'),
  },
  cli: {
    sources: [...ALWAYS, 'cli'],
    result: 'dist/cli/taskloom.js',
    make: () => vite('cli/build/command.config.ts') || executable('dist/cli/taskloom.js'),
  },
  lib: {
    sources: [...ALWAYS, 'cli/build'],
    result: 'dist/lib/index.js',
    make: () => vite('cli/build/library.config.ts') || declarations(),
  },
};

/**
 * Builds into dist/. Words go to stderr.
 *
 * @param {{ parts?: readonly ('app' | 'cli' | 'lib')[], stale?: boolean }} options - `stale`: only what is older
 *   than its sources.
 * @returns {number} The exit code of the first step that failed, or 0.
 */
export function build({ parts = ['app', 'cli', 'lib'], stale = false } = {}) {
  for (const name of parts) {
    const { sources, result, make } = PARTS[name];
    if (stale && isFresh(result, sources)) continue;
    const started = new Date();
    const code = make();
    if (code !== 0) {
      // what a later run would take for finished must not stay
      rmSync(join(ROOT, result), { force: true });
      return code;
    }
    // a source that was saved while this ran is newer than the result
    utimesSync(join(ROOT, result), started, started);
  }
  return 0;
}

function isFresh(result, sources) {
  const built = statSync(join(ROOT, result), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > newestChange(sources.map((source) => join(ROOT, source)));
}

function vite(config) {
  return runTool('vite', ['build', '--config', config, '--logLevel', 'warn'], 'stderr');
}

function executable(file) {
  chmodSync(join(ROOT, file), 0o755);
  return 0;
}

function declarations() {
  return runTool('typescript#tsc', ['-p', 'cli/build/declarations.json'], 'stderr');
}

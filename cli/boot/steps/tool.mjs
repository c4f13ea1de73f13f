import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * Runs the command of an installed package in the project's folder, and returns its exit code.
 *
 * @param {string} tool - `package`, or `package#command` where the two differ.
 * @param {readonly string[]} args
 * @param {'stdout' | 'stderr'} words - Where what it prints goes.
 */
export function runTool(tool, args, words = 'stdout') {
  return run(process.execPath, [toolFile(tool), ...args], words);
}

/** The script behind a package's command. Running it with Node needs no shell on any system. */
export function toolFile(tool) {
  const [name, command = name] = tool.split('#');
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** Runs npm: the one that runs this script where there is one. */
export function runNpm(args, words = 'stdout') {
  const own = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args], words);
  return run('npm', args, words, { shell: process.platform === 'win32' });
}

/** Runs any program in the project's folder, and returns its exit code; 1 when it did not start or was ended. */
export function run(program, args, words = 'stdout', options = {}) {
  const out = words === 'stderr' ? 2 : 'inherit';
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', out, 'inherit'], ...options });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

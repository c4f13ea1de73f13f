import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runNpm } from './tool.mjs';

/** Installs the dependencies, unless just those of package-lock.json are there. Words go to stderr. */
export function install() {
  if (isInstalled()) return;
  console.error('Installing what is missing: npm ci');
  // without the flags, settings of the machine could leave out the tools or hide what went wrong
  const code = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'stderr');
  if (code !== 0) {
    console.error('npm ci failed; the dependencies are not installed.');
    process.exit(code);
  }
}

function isInstalled() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const found = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = found[path];
    // an optional package is for another system, where it is not there
    return there ? there.version === version : optional === true;
  });
}

/** What a lock file lists, by folder; nothing when there is no such file. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

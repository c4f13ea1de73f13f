import { spawnSync } from 'node:child_process';
import { run, runTool } from './tool.mjs';

/** What each package manager runs, in order; `first` may fail. */
const MANAGERS = [
  {
    program: 'apt-get',
    asRoot: true,
    first: ['update', '-qq'],
    install: ['install', '-y', '-qq', '--no-install-recommends'],
  },
  { program: 'dnf', asRoot: true, install: ['install', '-y', '-q'] },
  { program: 'apk', asRoot: true, install: ['add', '--quiet'] },
  { program: 'brew', asRoot: false, install: ['install', '--cask', '--quiet'] },
];

/**
 * Installs a package with the system's package manager, and says so.
 *
 * @returns {boolean} Whether it was installed.
 */
export function installWithSystem(name) {
  const manager = MANAGERS.find(({ program }) => answers(program, ['--version']));
  if (!manager) return false;
  const { program, asRoot, first, install } = manager;
  const [command, ...before] = asRoot && !isRoot() ? ['sudo', '-n', program] : [program];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${name} with the system's package manager: ${program} ${install[0]} ${name}`);
  if (first) run(command, [...before, ...first], 'stdout', { env });
  return run(command, [...before, ...install, name], 'stdout', { env }) === 0;
}

/** Installs the libraries that Playwright's Chromium needs on Linux, where this may be done. */
export function installLibraries() {
  if (process.platform !== 'linux' || !(isRoot() || answers('sudo', ['-n', 'true']))) return false;
  console.log('Installing the libraries that it needs: playwright-core install-deps chromium');
  return runTool('playwright-core', ['install-deps', 'chromium']) === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}

function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

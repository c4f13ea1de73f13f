import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type LockedPackage, lockFaults } from './support/lockFaults.ts';
import { ROOT } from './support/run.ts';

interface Locked extends LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as { packages: Record<string, Locked> };

it('the lock says of every package what it is to the bit, and that it comes from the registry', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(lockFaults(lock.packages)).toEqual([]);
  const ranges = Object.entries({ ...lock.packages['']!.dependencies, ...lock.packages['']!.devDependencies });
  expect(ranges.filter(([, range]) => !/^[\^~]?\d+\.\d+\.\d+[\w.-]*$/.test(range))).toEqual([]);
});

it('a lock that does not is found out', () => {
  const [integrity, version] = [`sha512-${'a'.repeat(86)}==`, '1.0.0'];
  const from = (resolved: string): LockedPackage => ({ version, integrity, resolved });
  expect(
    lockFaults({
      '': { version },
      'node_modules/good': { version, integrity },
      'node_modules/good-too': from('https://registry.npmjs.org/a/-/a-1.0.0.tgz'),
      'node_modules/bare': { version },
      'node_modules/weak': { version, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
      'node_modules/cut': { version, integrity: integrity.slice(0, 40) },
      'node_modules/git': from('git+ssh://git@github.com/a/a.git#0123abc'),
      'node_modules/http': from('http://registry.npmjs.org/a/-/a-1.0.0.tgz'),
      'node_modules/file': from('file:../a'),
      'node_modules/like': from('https://registry.npmjs.org.evil.example/a.tgz'),
      'node_modules/link': { resolved: '../a', link: true },
    }),
  ).toEqual([
    'node_modules/bare has no sha512 checksum',
    'node_modules/weak has no sha512 checksum',
    'node_modules/cut has no sha512 checksum',
    'node_modules/git comes from git+ssh://git@github.com/a/a.git#0123abc',
    'node_modules/http comes from http://registry.npmjs.org/a/-/a-1.0.0.tgz',
    'node_modules/file comes from file:../a',
    'node_modules/like comes from https://registry.npmjs.org.evil.example/a.tgz',
    'node_modules/link is a link to ../a',
  ]);
});

it('the lock lists the packages of every system, or npm ci refuses to install', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, locked]) => {
    const wanted = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies });
    return wanted.filter((name) => !isReachable(lock.packages, path, name));
  });
  expect(missing).toEqual([]);
});

/** As Node looks for a package: in the folder's own node_modules, then in those of the folders around it. */
function isReachable(packages: Record<string, Locked>, path: string, name: string): boolean {
  if (Object.hasOwn(packages, `${path === '' ? '' : `${path}/`}node_modules/${name}`)) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('/node_modules/');
  return isReachable(packages, above < 0 ? '' : path.slice(0, above), name);
}

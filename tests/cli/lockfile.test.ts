import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from './support/run.ts';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('the lock lists the packages of every system, or npm ci refuses to install', () => {
  const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as { packages: Record<string, Locked> };
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

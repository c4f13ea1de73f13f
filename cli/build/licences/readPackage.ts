import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundledPackage } from './judge.ts';

const TEXTS = /^(?:licen[cs]e|copying|notice)(?:[-._][\w.-]*)?$/i;

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: unknown;
}

/**
 * The folder of the package that a file is part of. Folders in a package may have a package.json without name and
 * version.
 */
export function packageFolder(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const { name, version } = existsSync(join(folder, 'package.json')) ? manifestIn(folder) : {};
    if (name !== undefined && version !== undefined) return folder;
  }
  throw new Error(`${file} is part of no package.`);
}

/** What a package says of itself, and the texts of its licence. */
export function readPackage(folder: string): BundledPackage {
  const { name, version, license } = manifestIn(folder);
  const texts = readdirSync(folder)
    .filter((file) => TEXTS.test(file))
    .toSorted();
  return {
    name: name!,
    version: version!,
    licence: typeof license === 'string' && license.trim() !== '' ? license.trim() : null,
    text: texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n'),
  };
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, reasonOf } from '../io/usageError.ts';

/** A record that cannot be read. It stays in the database as it is. */
export interface Damaged {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly reason: string;
}

/** Where what cannot be read is kept, in the folder of the tenant. LevelDB passes over folders. */
export function setAsideFolder(folder: string): string {
  return join(folder, 'set-aside');
}

/**
 * Keeps what cannot be read in files, where people can look at it.
 *
 * @returns A sentence for each.
 * @throws {UsageError} When one cannot be kept.
 */
export function setAside(folder: string, damaged: readonly Damaged[]): string[] {
  return damaged.map(({ key, bytes, reason }) => {
    const file = join(setAsideFolder(folder), fileOf(key, bytes));
    try {
      mkdirSync(setAsideFolder(folder), { recursive: true, mode: 0o700 });
      writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      // a start before this one kept the same
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new UsageError([
          `taskloom: the record ${key} of the local tenant cannot be read, and cannot be kept in ${file}: ` +
            `${reasonOf(error)}.`,
        ]);
      }
    }
    return (
      `${nameOf(key)} cannot be read: ${reason}. ` +
      `${key === 'clock' ? 'The clock continues from the latest time recorded elsewhere' : 'It is left out'}; the ` +
      `record is kept in ${file}.`
    );
  });
}

function nameOf(key: string): string {
  const [kind, ...rest] = key.split(':');
  return kind === 'clock' ? 'The clock of the local tenant' : `The ${kind} ${rest.join(':')} of the local tenant`;
}

/** Named after what it holds too: a record may be damaged a second time. */
function fileOf(key: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `${key.replaceAll(/[^\w-]+/g, '-').slice(0, 80)}-${hash}.json`;
}

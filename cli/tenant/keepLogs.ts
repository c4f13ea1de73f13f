import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setAsideFolder } from './setAside.ts';

/** What LevelDB writes into its own log, and nowhere else, when it passes over a part of the newest writes. */
const DROPPED = /: dropping (\d+) bytes; /g;

/** The newest writes as they are on the disk, kept until it is known that all of them were read. */
export interface KeptLogs {
  /** Lets them go. */
  forget(): void;
  /**
   * Lets them go, but where not all was read: then the sentence that says so. To be asked once the database is open.
   */
  settle(): string | null;
}

/**
 * Keeps the newest writes of a database before it is opened: what LevelDB cannot read of them it passes over and
 * deletes.
 *
 * @throws When nothing can be written in the folder.
 */
export function keepLogs(folder: string): KeptLogs {
  const logs = readdirSync(folder).filter((each) => /^\d+\.log$/.test(each));
  const name = `writes-${randomUUID()}`;
  const place = join(folder, name);
  mkdirSync(place, { mode: 0o700 });
  const isKept = logs.map((log) => linkOrCopy(join(folder, log), join(place, log))).every(Boolean);
  const forget = (): void => rmSync(place, { recursive: true, force: true });
  return {
    forget,
    settle() {
      const dropped = droppedBytes(folder);
      if (dropped === 0) {
        forget();
        return null;
      }
      const kept = join(setAsideFolder(folder), name);
      mkdirSync(setAsideFolder(folder), { recursive: true, mode: 0o700 });
      renameSync(place, kept);
      return (
        `The newest writes of the local tenant are damaged: ${dropped} bytes of them cannot be read, and ` +
        `what they said is lost. They ${isKept ? 'are kept' : 'could not all be kept'} in ${kept}.`
      );
    },
  };
}

function droppedBytes(folder: string): number {
  const said = readFileSync(join(folder, 'LOG'), 'utf8');
  return Array.from(said.matchAll(DROPPED), ([, bytes]) => Number(bytes)).reduce((sum, bytes) => sum + bytes, 0);
}

function linkOrCopy(from: string, to: string): boolean {
  // not every file system has links, and where another process serves the folder it may let nobody read
  for (const keep of [linkSync, copyFileSync]) {
    try {
      keep(from, to);
      return true;
    } catch {
      // the other way, then
    }
  }
  return false;
}

import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a running server is found, and what opens its tenant. */
export interface ServerLockfile {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  readonly token: string;
  /** The address that lets one browser use the other tenant of the server, for people who do not see its terminal. */
  readonly relayAddress?: string | null;
}

/** Leaves word for the commands of the same user: no one else may read the file. There is a whole one at any time. */
export function writeServerLockfile(folder: string, plate: ServerLockfile): void {
  const beside = `${fileIn(folder)}.${randomUUID()}.new`;
  try {
    writeFileSync(beside, `${JSON.stringify(plate)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(beside, fileIn(folder));
  } finally {
    rmSync(beside, { force: true });
  }
}

export function removeServerLockfile(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** `null` where no server has left word. One that was killed leaves word too. */
export function readServerLockfile(folder: string): ServerLockfile | null {
  try {
    const { address, token } = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Partial<ServerLockfile>;
    return typeof address === 'string' && typeof token === 'string' ? { address, token } : null;
  } catch {
    return null;
  }
}

/** Beside what LevelDB writes: it passes over files that it does not know. */
function fileIn(folder: string): string {
  return join(folder, 'serve.json');
}

import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { Level } from 'level';
import { UsageError, reasonOf } from '../io/usageError.ts';
import { FolderInUse } from './disk.ts';

/** What `level` is in Node; its types are those of every platform. */
const { repair } = Level as unknown as { repair(folder: string): Promise<void> };

/**
 * Repairs the database of a local tenant, as far as it can be read. The folder is copied first.
 *
 * @returns Where the copy is.
 * @throws {UsageError} When there is no such folder, another process uses it, or it cannot be copied or repaired.
 */
export async function repairFolder(folder: string, now: Date): Promise<string> {
  if (!existsSync(folder)) throw new UsageError([`taskloom: there is no local tenant in ${folder} to repair.`]);
  const copy = `${folder}.before-repair-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  try {
    await cp(folder, copy, { recursive: true, errorOnExist: true, force: false });
    const level = new Level(folder, { createIfMissing: false });
    await level.open().catch(async (error: Error) => {
      if ((error.cause as NodeJS.ErrnoException | undefined)?.code !== 'LEVEL_LOCKED') return;
      await rm(copy, { recursive: true });
      throw new FolderInUse([
        `taskloom: the local tenant in ${folder} is served by another process. End that one first.`,
      ]);
    });
    await level.close();
    await repair(folder);
    return copy;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError([`taskloom: cannot repair the local tenant in ${folder}: ${reasonOf(error)}.`]);
  }
}

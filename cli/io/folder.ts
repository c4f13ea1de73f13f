import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFile } from '../../lib/formats/index.ts';
import { UsageError, reasonOf } from './usageError.ts';
import { writeResult } from './write.ts';

/**
 * Writes files into a folder, each whole or not at all. The folder is made when it is not there.
 *
 * @param force - Also into a folder that holds something: files of the same names are replaced, others stay.
 * @throws {UsageError} When the folder holds something, before anything is written; or when a file cannot be written.
 */
export async function writeFolder(folder: string, files: readonly ExportFile[], force: boolean): Promise<void> {
  const there = await prepare(folder);
  if (there > 0 && !force) {
    throw new UsageError([`taskloom: ${folder} is not empty; --force writes into it all the same.`]);
  }
  for (const { name, text } of files) await writeResult(text, join(folder, name));
}

async function prepare(folder: string): Promise<number> {
  try {
    await mkdir(folder, { recursive: true });
    return (await readdir(folder)).length;
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError([`taskloom: cannot write ${folder}: ${taken ? 'it is not a folder' : reasonOf(error)}.`]);
  }
}

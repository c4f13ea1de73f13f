import { stat, writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { DONE } from './exit.ts';
import { Unusable, reasonOf } from './unusable.ts';

/**
 * Writes a result: to stdout, or to a file, which then holds all of it or is as it was before.
 *
 * @param output - The file; none or `-` is stdout.
 * @throws {Unusable} When the file cannot be written.
 */
export async function writeResult(text: string, output: string | undefined): Promise<void> {
  if (output === undefined || output === '-') {
    await write(text);
    return;
  }
  try {
    // a device or a pipe takes text, but must not be replaced by a file
    await ((await isSpecial(output)) ? writeFile(output, text) : writeFileAtomic(output, text));
  } catch (error) {
    throw new Unusable([`taskloom: cannot write ${output}: ${reasonOf(error)}.`]);
  }
}

/** Writes to stdout, and waits until it is taken. */
export async function write(text: string): Promise<typeof DONE> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
  return DONE;
}

/** Ends the process when the reader of stdout has gone, as in `taskloom decompile FILE | head`. */
export function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(DONE);
    });
  }
}

async function isSpecial(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && !found.isFile();
}

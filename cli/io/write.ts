import { randomUUID } from 'node:crypto';
import { fstatSync, fsyncSync, writeSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DONE } from './exit.ts';
import { printableLines } from './printable.ts';
import { UsageError, reasonOf } from './usageError.ts';

/** Who may read a new file, before the mask of the process. */
const USUAL_MODE = 0o666;

/**
 * Writes text for people: to stdout, or to a file. Control characters in it, whose text may come from anywhere, are
 * written as escapes.
 *
 * @param output - The file; none or `-` is stdout.
 * @param hasColours - Whether the program has coloured it. All else in it must be printable already.
 * @throws {UsageError} When not all of it can be written.
 */
export async function writeText(text: string, output?: string, hasColours = false): Promise<typeof DONE> {
  await writeTo(printableLines(text, hasColours), output);
  return DONE;
}

/**
 * Writes a result for programs, as it is: to stdout, or to a file, which then holds all of it or is as it was before.
 * On a terminal nobody reads it but people: there control characters are written as escapes, which JSON means the same
 * by.
 *
 * @param output - The file; none or `-` is stdout.
 * @throws {UsageError} When not all of it can be written.
 */
export async function writeResult(text: string, output?: string): Promise<void> {
  await writeTo(isStdout(output) && process.stdout.isTTY ? printableLines(text) : text, output);
}

/**
 * Writes a result that is no text, such as an image: to a file or to a program, never to a terminal.
 *
 * @throws {UsageError} When not all of it can be written, or it would go to a terminal.
 */
export async function writeBytes(bytes: Uint8Array, output?: string): Promise<void> {
  if (isStdout(output) && process.stdout.isTTY)
    throw new UsageError(['taskloom: the result is no text that a terminal shows. Name a file for it: -o FILE.']);
  await writeTo(bytes, output);
}

function isStdout(output: string | undefined): output is '-' | undefined {
  return output === undefined || output === '-';
}

async function writeTo(content: string | Uint8Array, output: string | undefined): Promise<void> {
  if (isStdout(output)) return write(content);
  try {
    // a device or a pipe takes it, but must not be replaced by a file
    await ((await isSpecial(output)) ? writeFile(output, content) : replaceFile(output, content));
  } catch (error) {
    throw new UsageError([`taskloom: cannot write ${output}: ${reasonOf(error)}.`]);
  }
}

/** Writes to stdout, and waits until it is taken. */
async function write(content: string | Uint8Array): Promise<void> {
  try {
    await (isFile(process.stdout) ? writeWhole(process.stdout.fd, content) : writeStream(content));
  } catch (error) {
    throw new UsageError([`taskloom: cannot write the result: ${reasonOf(error)}.`]);
  }
}

/** Ends the process when the reader of stdout has gone, as in `taskloom decompile FILE | head`. */
export function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(DONE);
    });
  }
}

/** Puts content in the place of what a file holds; where the file is a link, of what it leads to. */
async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const place = await realpath(file).catch(() => file);
  await (await beginFile(place, content)).close();
}

/**
 * Writes a file of our own beside what a person works with. A link in its place is replaced, and never followed: it may
 * come with a checkout, and lead anywhere.
 *
 * @throws {UsageError} When not all of it can be written.
 */
export async function writeBeside(file: string, text: string): Promise<void> {
  try {
    await (await beginFile(file, text)).close();
  } catch (error) {
    throw new UsageError([`taskloom: cannot write ${file}: ${reasonOf(error)}.`]);
  }
}

/**
 * Puts content in the place of a file, or makes it; a link is replaced. It is written beside it under a name that
 * nobody can know, and takes its place once all of it is on the disk; its permissions stay.
 *
 * @param mode - Who may read it, whatever was before.
 * @returns The file, still open, so that more can be added to it.
 */
export async function beginFile(place: string, content: string | Uint8Array, mode?: number): Promise<FileHandle> {
  const before = mode === undefined ? await stat(place).catch(() => null) : null;
  // not made of its name, which may be as long as names can be
  const beside = join(dirname(place), `.taskloom-${randomUUID()}.new`);
  const handle = await open(beside, 'wx', mode ?? (before ? before.mode & 0o777 : USUAL_MODE));
  try {
    if (before) await handle.chmod(before.mode & 0o777);
    await addWhole(handle, content);
    await rename(beside, place);
    return handle;
  } catch (error) {
    await handle.close();
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Adds to a file; throws where not all of it was taken.
 *
 * @param isSure - Waits until it would outlive a crash of the machine.
 */
export async function addWhole(handle: FileHandle, content: string | Uint8Array, isSure = true): Promise<void> {
  const { size } = await handle.stat();
  await handle.appendFile(content);
  if (isSure) await handle.sync();
  const added = (await handle.stat()).size - size;
  if (added !== Buffer.byteLength(content))
    throw Object.assign(new Error('not all of it was taken'), { code: 'ENOSPC' });
}

function writeStream(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
  });
}

/** A stream to a file takes what the disk has room for, and says nothing of the rest. */
function writeWhole(fd: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
  fsyncSync(fd);
}

function isFile(stream: typeof process.stdout): boolean {
  return stream.constructor.name === 'SyncWriteStream' && fstatSync(stream.fd).isFile();
}

async function isSpecial(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && !found.isFile();
}

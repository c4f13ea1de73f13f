import { readFile, stat } from 'node:fs/promises';
import { MAX_LENGTH } from '../../lib/internal.ts';
import { UsageError, reasonOf } from './usageError.ts';

const STDIN = '-';

/** A UTF-16 unit takes at most three bytes of UTF-8: a longer file cannot be within the limit. */
const MOST_BYTES = 3 * MAX_LENGTH;

/** What a file argument is called in messages. */
export function shownName(file: string): string {
  return file === STDIN ? '<stdin>' : file;
}

/**
 * The text of a file argument; `-` is standard input. A byte-order mark stays in front.
 *
 * @throws {UsageError} When there is no such file, it is too large, or it is not UTF-8.
 */
export async function readText(file: string): Promise<string> {
  const name = shownName(file);
  try {
    const bytes = await (file === STDIN ? readStdin() : readWhole(file));
    return decode(bytes, name);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError([`taskloom: cannot read ${name}: ${reasonOf(error)}.`]);
  }
}

async function readWhole(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw tooLarge(file);
  return readFile(file);
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(shownName(STDIN));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): UsageError {
  const limit = `${MAX_LENGTH / 1_000_000} million characters`;
  return new UsageError([`${name}: This is too large; at most ${limit} can be opened.`]);
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    throw new UsageError([`${name}: The text is ${wide ? 'UTF-16' : 'not UTF-8'}; save it as UTF-8.`]);
  }
}

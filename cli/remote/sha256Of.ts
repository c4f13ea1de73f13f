import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type ChainDocument, save } from '../../lib/index.ts';
import { UsageError, reasonOf } from '../io/usageError.ts';

/**
 * The SHA-256 of what an operand names. Of a file it is that of its bytes, as every other tool tells it; what is not
 * one file is told by its text as Taskloom writes it.
 *
 * @param document - What was read of it, where it is not a file.
 * @throws {UsageError} When it is not a file, and was not read.
 */
export async function sha256Of(operand: string, document?: ChainDocument): Promise<string> {
  const hash = createHash('sha256');
  if (existsSync(operand) && statSync(operand).isFile()) return hash.update(await readFile(operand)).digest('hex');
  if (!document) throw new UsageError([`taskloom: cannot read ${operand}: ${reasonOf({ code: 'ENOENT' })}.`]);
  return hash.update(save(document)).digest('hex');
}

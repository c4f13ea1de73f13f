import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type NamedText, openAll } from '../../lib/editor/index.ts';
import { type ChainDocument, type TextRefusal, openTasks } from '../../lib/index.ts';
import { compareFileNames, sayMixed } from '../../lib/internal.ts';
import { readText, shownName } from './read.ts';
import { UsageError, reasonOf, refused } from './usageError.ts';
import { writeStderr } from './writeStderr.ts';

/** So many files are read at most: as many as there are tasks in a large tenant. */
const MOST_FILES = 10_000;

/** Task definitions from one file, or from all files together. */
export interface Input {
  /** What it is called in messages. */
  readonly name: string;
  readonly document: ChainDocument;
}

/** Whether operands are more than one file. */
export async function isSeveral(operands: readonly string[]): Promise<boolean> {
  return operands.length > 1 || (await isFolder(operands[0]!));
}

/**
 * The files that operands name, each once: a folder stands for all `.json` files in it and in its folders, in the order
 * of their names. Hidden ones and `node_modules` are passed over.
 *
 * @throws {UsageError} When a folder cannot be read or holds no such file, or there are too many.
 */
export async function filesOf(operands: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const operand of operands) {
    const before = found.size;
    const isOne = !(await isFolder(operand));
    if (isOne) found.add(operand);
    else await collect(operand, found);
    if (!isOne && found.size === before && operands.length === 1)
      throw new UsageError([`taskloom: ${operand} holds no .json file.`]);
  }
  return [...found];
}

/**
 * Reads the task definitions that operands name: several files, or a folder, become one document.
 *
 * @throws {UsageError} When one of the files cannot be read or opened, with a line for each of them.
 */
export async function readDefinitions(operands: readonly string[]): Promise<Input> {
  if (!(await isSeveral(operands))) return readFileAlone(operands[0]!);
  const files = await readTexts(await filesOf(operands));
  return { name: operands.length === 1 ? operands[0]! : `${files.length} files`, document: opened(files) };
}

/**
 * Reads files each as a document of its own, in the order of their names. What cannot be one document together is
 * refused, too.
 *
 * @throws {UsageError} When one of the files cannot be read or opened, with a line for each of them.
 */
export async function readEach(files: readonly string[]): Promise<Input[]> {
  if (files.length === 1) return [await readFileAlone(files[0]!)];
  const read = await readTexts(files);
  opened(read);
  return read
    .toSorted((a, b) => compareFileNames(a.name, b.name))
    .map(({ name, text }) => ({ name, document: documentOf(name, text) }));
}

async function readFileAlone(file: string): Promise<Input> {
  const name = shownName(file);
  return { name, document: documentOf(name, await readText(file)) };
}

/** @throws {UsageError} When the text is not of task definitions. */
export function documentOf(name: string, text: string): ChainDocument {
  const one = openTasks(text);
  if (!one.ok) throw refused(name, one.refusal);
  return one.value;
}

async function readTexts(files: readonly string[]): Promise<NamedText[]> {
  const read: NamedText[] = [];
  const faults: string[] = [];
  for (const file of files) {
    try {
      read.push({ name: shownName(file), text: await readText(file) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(...error.lines);
    }
  }
  const { refusals } = faults.length > 0 ? openAll(read) : { refusals: [] };
  if (faults.length > 0) throw new UsageError([...faults, ...refusals.flatMap(linesOf)]);
  return read;
}

/** All files as one document. Says so where they are of both dialects. */
function opened(files: readonly NamedText[]): ChainDocument {
  const { document, refusals, mixed } = openAll(files);
  if (!document || refusals.length > 0) throw new UsageError(refusals.flatMap(linesOf));
  if (mixed.length > 0) writeStderr([`taskloom: ${sayMixed(mixed)}`]);
  return document;
}

function linesOf({ name, refusal }: { readonly name: string; readonly refusal: TextRefusal }): readonly string[] {
  return refused(name, refusal).lines;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function collect(folder: string, found: Set<string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new UsageError([`taskloom: cannot read ${folder}: ${reasonOf(error)}.`]);
  });
  for (const entry of entries.toSorted((a, b) => compareFileNames(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await collect(path, found);
    else if (entry.isFile() && /\.json$/i.test(entry.name)) found.add(path);
    if (found.size > MOST_FILES)
      throw new UsageError([`taskloom: ${folder} holds more than ${MOST_FILES} files, the most that can be read.`]);
  }
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChainDocument, compareFileNames, open, openAll, sayMixed } from '../../lib/index.ts';
import { readText, shownName } from './read.ts';
import { say } from './say.ts';
import { Unusable, reasonOf, refused } from './unusable.ts';

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
 * The files that operands name, each once: a folder stands for all `.json` files in it and in its folders, in the order of
 * their names. Hidden ones and `node_modules` are passed over.
 *
 * @throws {Unusable} When a folder cannot be read or holds no such file, or there are too many.
 */
export async function filesOf(operands: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const operand of operands) {
    const before = found.size;
    const isOne = !(await isFolder(operand));
    if (isOne) found.add(operand);
    else await collect(operand, found);
    if (!isOne && found.size === before && operands.length === 1) throw new Unusable([`taskloom: ${operand} holds no .json file.`]);
  }
  return [...found];
}

/**
 * Reads the task definitions that operands name: several files, or a folder, become one document.
 *
 * @throws {Unusable} When one of the files cannot be read or opened, with a line for each of them.
 */
export async function readDefinitions(operands: readonly string[]): Promise<Input> {
  if (!(await isSeveral(operands))) {
    const name = shownName(operands[0]!);
    const opened = open(await readText(operands[0]!));
    if (!opened.ok) throw refused(name, opened.refusal);
    return { name, document: opened.document };
  }
  const files: { name: string; text: string }[] = [];
  const faults: string[] = [];
  for (const file of await filesOf(operands)) {
    try {
      files.push({ name: shownName(file), text: await readText(file) });
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      faults.push(...error.lines);
    }
  }
  const { document, refusals, mixed } = openAll(files);
  const lines = [...faults, ...refusals.flatMap(({ name, refusal }) => refused(name, refusal).lines)];
  if (!document || lines.length > 0) throw new Unusable(lines);
  if (mixed.length > 0) say([`taskloom: ${sayMixed(mixed)}`]);
  return { name: operands.length === 1 ? operands[0]! : `${files.length} files`, document };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

async function collect(folder: string, found: Set<string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Unusable([`taskloom: cannot read ${folder}: ${reasonOf(error)}.`]);
  });
  for (const entry of entries.toSorted((a, b) => compareFileNames(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await collect(path, found);
    else if (entry.isFile() && /\.json$/i.test(entry.name)) found.add(path);
    if (found.size > MOST_FILES) throw new Unusable([`taskloom: ${folder} holds more than ${MOST_FILES} files, the most that can be read.`]);
  }
}

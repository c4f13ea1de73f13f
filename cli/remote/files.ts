import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type KnownNames, NO_NAMES, locate, positionsIn, resourceOf } from '../../lib/editor/index.ts';
import { type JsonObject, compile } from '../../lib/index.ts';
import { own, parseJson } from '../../lib/internal.ts';
import {
  type Bindings,
  type ChangePlan,
  type Fault,
  TenantError,
  bind,
  makePlan,
  namesById,
  pull,
  readBindings,
  rightsFaults,
  withLastChanges,
} from '../../lib/tenant/index.ts';
import { type Input, filesOf, readEach } from '../io/inputs.ts';
import { progress } from '../io/progress.ts';
import { readText } from '../io/read.ts';
import { UsageError, refused } from '../io/usageError.ts';
import type { Connection } from './connect.ts';
import { checkWanted } from './faults.ts';
import { type JournalPlaces, journalPlaces } from './journalPlaces.ts';
import { lookUp } from './lookUp.ts';
import type { WantedFile } from './types.ts';

/** The options of plan and apply. */
export const FILE_OPTIONS = { base: { type: 'string' }, bindings: { type: 'string' } } as const;

export const FILE_DETAILS: readonly string[] = [
  'FILE holds task definitions, or a chain document; several, or a folder, are taken together. Tasks whose ids ' +
    'begin with',
  '"new:", or that have none, are created; those that were pulled and are no longer in it are deleted. What was pulled',
  'is in FILE.base, which pull writes, or in --base FILE.',
  '--bindings FILE says what the tasks, apps and spaces of FILE are in this tenant, for a chain that comes from ' +
    'another:',
  '  {"tasks": {"id there": "id here"}, "apps": {...}, "spaces": {...}}',
  'Tasks that it does not know are created, and written into it. What was applied by it is in BINDINGS.base.',
];

const NO_STDIN = 'taskloom: FILE must be a file: what is applied is written down beside it.';

/** What is to be in a tenant. */
export interface Wanted {
  /** What its files are called in messages. */
  readonly name: string;
  readonly files: readonly WantedFile[];
  /** Of all files, with the tenant's own ids where bindings say them. */
  readonly definitions: readonly JsonObject[];
  readonly bindings: { readonly file: string; readonly value: Bindings } | null;
  /** What the tenant was like when it was pulled or applied last; `null` where that is not known. */
  readonly base: readonly JsonObject[] | null;
  /** Tells this state of the files from any other. */
  readonly hash: string;
  /** Where it may be written down how far an apply has come. */
  readonly journals: JournalPlaces;
}

/** Where what was pulled is kept beside what was made of it. */
export function baseOf(file: string): string {
  return `${file}.base`;
}

/**
 * All files that an apply writes ids into, by their real paths.
 *
 * @throws {UsageError} When a folder cannot be read, or what is named is not a file.
 */
export async function filesToApply(operands: readonly string[], bindings: string | undefined): Promise<string[]> {
  if (operands.includes('-')) throw new UsageError([NO_STDIN]);
  const files = [...(await filesOf(operands)), ...(bindings === undefined ? [] : [bindings])];
  // whoever reads them says what is missing
  const real = await Promise.all(files.map((file) => realpath(file).catch(() => null)));
  return [...new Set(real.filter((file) => file !== null))];
}

/**
 * Reads files, or those of a folder, and what belongs to them.
 *
 * @throws {UsageError} When one of them cannot be read, or bindings are missing.
 */
export async function readWanted(
  operands: readonly string[],
  chosen: { readonly base?: string | undefined; readonly bindings?: string | undefined },
): Promise<Wanted> {
  if (operands.includes('-')) throw new UsageError([NO_STDIN]);
  const paths = (await filesOf(operands)).filter(
    (path) => chosen.bindings === undefined || resolve(path) !== resolve(chosen.bindings),
  );
  const files = numbered(await readEach(paths));
  const local = files.flatMap(({ document }) => compile(document.chain));
  const name = operands.join(', ');
  const bindings =
    chosen.bindings === undefined ? null : { file: chosen.bindings, value: await readBindingsFile(chosen.bindings) };
  const bound = bindings ? bind(local, bindings.value) : { definitions: local, problems: [] };
  if (bound.problems.length > 0) {
    throw new UsageError(
      bound.problems.map(({ task, pointer, message }) => `${name}: error: ${task} at ${pointer}: ${message}`),
    );
  }
  const base = await readBase(
    chosen.base === undefined
      ? (bindings ? [bindings.file] : paths).map(baseOf).filter((path) => existsSync(path))
      : [chosen.base],
  );
  const hash = createHash('sha256')
    .update(JSON.stringify([bound.definitions, base]))
    .digest('hex');
  return {
    name,
    files,
    definitions: bound.definitions,
    bindings,
    base,
    hash,
    journals: journalPlaces(operands, paths),
  };
}

function numbered(inputs: readonly Input[]): WantedFile[] {
  let first = 0;
  return inputs.map(({ name, document }) => {
    const file = { file: name, document, first };
    first += document.chain.tasks.length;
    return file;
  });
}

/** What is written down of a task in two files is one task all the same. */
async function readBase(files: readonly string[]): Promise<readonly JsonObject[] | null> {
  if (files.length === 0) return null;
  const read = await Promise.all(files.map((file) => readEach([file])));
  const tasks = read.flat().flatMap(({ document }) => compile(document.chain));
  return [...new Map(tasks.map((task, index) => [own(task, 'id') ?? index, task])).values()];
}

/** The plan that makes the tenant like a file. */
export async function planFor(connection: Connection, { files, definitions, base }: Wanted): Promise<ChangePlan> {
  const { client, signal, knownApps } = connection;
  for (const definition of [...definitions, ...(base ?? [])]) knownApps.add(resourceOf(definition) ?? '');
  const checked = await checkWanted(files, client.dialect);
  const shown = progress();
  const { actual } = await pull(client, 'all', { signal, onProgress: (count) => shown.show(`${count} tasks`) });
  shown.end();
  const { names, faults } = await lookUpApps(connection, definitions);
  const plan = makePlan({
    dialect: client.dialect,
    desired: definitions,
    base,
    actual,
    faults: [...checked.faults, ...faults],
    levels: checked.levels,
    names,
  });
  return withLastChanges(plan, await connection.catalogue(), { signal });
}

/**
 * What the tenant calls apps, and what whoever plans may not do there; one that shows no catalogue says it
 * when a request is sent.
 */
async function lookUpApps(
  { catalogue, signal }: Connection,
  definitions: readonly JsonObject[],
): Promise<{ readonly faults: readonly Fault[]; readonly names: KnownNames }> {
  try {
    const { apps, spaces } = await lookUp(await catalogue(), definitions, signal);
    return { faults: rightsFaults(definitions, apps, spaces), names: { ...NO_NAMES, apps: namesById(apps) } };
  } catch (error) {
    if (error instanceof TenantError) return { faults: [], names: NO_NAMES };
    throw error;
  }
}

async function readBindingsFile(file: string): Promise<Bindings> {
  const text = (await readText(file)).replace(/^\uFEFF/, '');
  const parsed = parseJson(text);
  if (!parsed.ok) throw refused(file, parsed.refusal);
  const read = readBindings(parsed.value);
  if (read.ok) return read.value;
  const { line, column } = positionsIn(text)(locate(text, read.refusal.pointer).start);
  throw new UsageError([`${file}:${line}:${column}: ${read.refusal.message}`]);
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  type Bindings, type ChainDocument, type ChangePlan, type Json, type JsonObject, bind, compile, makePlan, open, parseJson, pull, readBindings,
} from '../../lib/index.ts';
import { progress } from '../io/progress.ts';
import { isSeveral } from '../io/inputs.ts';
import { readText, shownName } from '../io/read.ts';
import { Unusable, refused } from '../io/unusable.ts';
import type { Connection } from './connect.ts';

/** The options of plan and apply. */
export const FILE_OPTIONS = { base: { type: 'string' }, bindings: { type: 'string' } } as const;

export const FILE_DETAILS: readonly string[] = [
  'FILE holds task definitions, or a chain document. Tasks whose ids begin with "new:", or that have none, are created;',
  'those that were pulled and are not in it any more are deleted. What was pulled is in FILE.base, which pull writes,',
  'or in --base FILE.',
  '--bindings FILE says what the tasks, apps and spaces of FILE are in this tenant, for a chain that comes from another:',
  '  {"tasks": {"id there": "id here"}, "apps": {...}, "spaces": {...}}',
  'Tasks that it does not know are created, and written into it. What was applied by it is in BINDINGS.base.',
];

/** What is to be in a tenant. */
export interface Wanted {
  readonly file: string;
  readonly document: ChainDocument;
  /** Of the tenant's own ids, where bindings say them. */
  readonly definitions: readonly JsonObject[];
  readonly bindings: { readonly file: string; readonly value: Bindings } | null;
  /** Where it is kept what the tenant was like when it was pulled or applied last. */
  readonly baseFile: string;
  readonly base: readonly JsonObject[] | null;
  /** Tells this state of the file from any other. */
  readonly hash: string;
}

/** Where what was pulled is kept beside what was made of it. */
export function baseOf(file: string): string {
  return `${file}.base`;
}

/**
 * Reads a file and what belongs to it.
 *
 * @throws {Unusable} When it cannot be read, or bindings are missing.
 */
export async function readWanted(file: string, chosen: { readonly base?: string | undefined; readonly bindings?: string | undefined }): Promise<Wanted> {
  if (file === '-') throw new Unusable(['taskloom: FILE must be a file: what is applied is written down beside it.']);
  if (await isSeveral([file])) {
    const advice = `Put its tasks in one file: taskloom export ${file} --shape array -o FILE.`;
    throw new Unusable([`taskloom: ${file} is a folder, and the ids of new tasks are written back into one file. ${advice}`]);
  }
  const document = await openFile(file);
  const own = compile(document.chain);
  const bindings = chosen.bindings === undefined ? null : { file: chosen.bindings, value: await readBindingsFile(chosen.bindings) };
  const bound = bindings ? bind(own, bindings.value) : { definitions: own, problems: [] };
  if (bound.problems.length > 0) {
    throw new Unusable(bound.problems.map(({ task, pointer, message }) => `${file}: error: ${task} at ${pointer}: ${message}`));
  }
  const baseFile = baseOf(bindings?.file ?? file);
  const known = chosen.base ?? (existsSync(baseFile) ? baseFile : null);
  const base = known === null ? null : compile((await openFile(known)).chain);
  const hash = createHash('sha256').update(JSON.stringify([bound.definitions, base])).digest('hex');
  return { file, document, definitions: bound.definitions, bindings, baseFile, base, hash };
}

/** The plan that makes the tenant like a file. */
export async function planFor({ client, signal }: Connection, { definitions, base }: Wanted): Promise<ChangePlan> {
  const shown = progress();
  const { present } = await pull(client, 'all', { signal, onProgress: (count) => shown.show(`${count} tasks`) });
  shown.end();
  return makePlan({ dialect: client.dialect, wanted: definitions, base, present });
}

async function openFile(file: string): Promise<ChainDocument> {
  const opened = open(await readText(file));
  if (!opened.ok) throw refused(shownName(file), opened.refusal);
  return opened.document;
}

async function readBindingsFile(file: string): Promise<Bindings> {
  const parsed = parseJson((await readText(file)).replace(/^\uFEFF/, ''));
  if (!parsed.ok) throw refused(file, parsed.refusal);
  const read = readBindings(parsed.value as Json);
  if (!read.ok) throw new Unusable([`${file}: ${read.reason}`]);
  return read.bindings;
}

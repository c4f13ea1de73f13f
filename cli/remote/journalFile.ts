import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import type { ApplyEntry, ApplyJournal, ChangePlan } from '../../lib/index.ts';
import { Unusable, reasonOf } from '../io/unusable.ts';
import type { JournalPlaces } from './journalPlaces.ts';

/** What an apply was begun with. */
export interface ApplyHead {
  readonly taskloom: 'apply';
  readonly origin: string;
  /** Of the files, as they were. */
  readonly hash: string;
  readonly plan: ChangePlan;
}

/** Beside a file that is applied together with others: where the journal is. */
interface Sign {
  readonly taskloom: 'apply';
  readonly journal: string;
}

/** The journal of an apply, in a file beside what is applied. That a step is sent outlives any crash before it is. */
export interface JournalFile extends ApplyJournal {
  readonly head: ApplyHead;
  close(): Promise<void>;
  remove(): Promise<void>;
}

/** The journal of an apply that was cut off. */
export interface KeptJournal {
  readonly path: string;
  readonly head: ApplyHead;
  readonly entries: readonly ApplyEntry[];
}

/**
 * The journal of an apply of these files, or of one of them with others, that was cut off; `null` where there is none.
 *
 * @throws {Unusable} When one cannot be read, or several were cut off.
 */
export async function findJournal({ all }: JournalPlaces): Promise<KeptJournal | null> {
  const found = new Map<string, KeptJournal>();
  for (const path of all) {
    const journal = await readJournal(path);
    if (journal) found.set(journal.path, journal);
  }
  if (found.size > 1) throw new Unusable([`taskloom: several applies of these files were cut off, ${[...found.keys()].join(' and ')}. Finish each of them first.`]);
  const [only] = found.values();
  return only ?? null;
}

async function readJournal(path: string): Promise<KeptJournal | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new Unusable([`taskloom: cannot read ${path}: ${reasonOf(error)}.`]);
  });
  if (text === null) return null;
  // a line without its end was not answered: nothing was sent for it
  const lines = text.split('\n').slice(0, -1);
  if (lines.length === 0) return null;
  try {
    const [head, ...entries] = lines.map((line) => JSON.parse(line) as unknown) as [Partial<ApplyHead & Sign>, ...ApplyEntry[]];
    if (head.taskloom === 'apply' && head.journal !== undefined) return head.journal === path ? null : await readJournal(head.journal);
    if (head.taskloom === 'apply' && head.plan?.version === 1) return { path, head: head as ApplyHead, entries };
  } catch (error) {
    if (error instanceof Unusable) throw error;
  }
  throw new Unusable([`taskloom: ${path} is no journal of an apply. Delete it to begin anew.`]);
}

/** Begins a journal, or goes on with one that was read. */
export async function openJournalFile({ own, signs }: JournalPlaces, head: ApplyHead, entries: readonly ApplyEntry[] | null): Promise<JournalFile> {
  for (const sign of signs) await (await beginFile(sign, [{ taskloom: 'apply', journal: own } satisfies Sign])).close();
  const handle = await beginFile(own, [head, ...(entries ?? [])]);
  return {
    head,
    entries: entries ?? [],
    // that a step is done may be forgotten: then it is found out, or done again
    append: async (entry) => {
      await handle.write(`${JSON.stringify(entry)}\n`);
      if (entry.state === 'sent') await handle.sync();
    },
    close: () => handle.close(),
    async remove() {
      await handle.close();
      await removeJournal({ own, signs });
    },
  };
}

/** Writes a file beside the old one and then in its place: at no moment is there less than there was. */
async function beginFile(path: string, lines: readonly unknown[]): Promise<FileHandle> {
  const begun = `${path}.new`;
  const handle = await open(begun, 'w', 0o600);
  await handle.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await handle.sync();
  await rename(begun, path);
  return handle;
}

/** The journal goes first: a sign that leads to none counts for nothing. */
export async function removeJournal({ own, signs }: Pick<JournalPlaces, 'own' | 'signs'>): Promise<void> {
  for (const path of [own, ...signs]) await rm(path, { force: true });
}

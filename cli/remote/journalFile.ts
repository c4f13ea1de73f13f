import { open, readFile, rename, rm } from 'node:fs/promises';
import type { ApplyEntry, ApplyJournal, ChangePlan } from '../../lib/index.ts';
import { Unusable, reasonOf } from '../io/unusable.ts';

/** What an apply was begun with. */
export interface ApplyHead {
  readonly taskloom: 'apply';
  readonly origin: string;
  /** Of the file, as it was. */
  readonly hash: string;
  readonly plan: ChangePlan;
}

/** The journal of an apply, in a file beside what is applied. That a step is sent outlives any crash before it is. */
export interface JournalFile extends ApplyJournal {
  readonly head: ApplyHead;
  close(): Promise<void>;
  remove(): Promise<void>;
}

export function journalOf(file: string): string {
  return `${file}.apply`;
}

/** The journal of an apply that was cut off. */
export interface KeptJournal {
  readonly head: ApplyHead;
  readonly entries: readonly ApplyEntry[];
}

/** `null` where there is none. */
export async function readJournalFile(path: string): Promise<KeptJournal | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Unusable([`taskloom: cannot read ${path}: ${reasonOf(error)}.`]);
  });
  if (text === null) return null;
  // a line without its end was not answered: nothing was sent for it
  const lines = text.split('\n').slice(0, -1);
  if (lines.length === 0) return null;
  try {
    const [head, ...entries] = lines.map((line) => JSON.parse(line) as unknown) as [ApplyHead, ...ApplyEntry[]];
    if (head.taskloom === 'apply' && head.plan.version === 1) return { head, entries };
  } catch {
    // said below
  }
  throw new Unusable([`taskloom: ${path} is no journal of an apply. Delete it to begin anew.`]);
}

/** Begins a journal, or goes on with one that was read. */
export async function openJournalFile(path: string, head: ApplyHead, entries: readonly ApplyEntry[] | null): Promise<JournalFile> {
  // beside the old one and then in its place: at no moment is there less than there was
  const begun = `${path}.new`;
  const handle = await open(begun, 'w', 0o600);
  const write = async (values: readonly unknown[], isSure = true): Promise<void> => {
    await handle.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    if (isSure) await handle.sync();
  };
  await write([head, ...(entries ?? [])]);
  await rename(begun, path);
  return {
    head,
    entries: entries ?? [],
    // that a step is done may be forgotten: then it is found out, or done again
    append: (entry) => write([entry], entry.state === 'sent'),
    close: () => handle.close(),
    async remove() {
      await handle.close();
      await removeJournalFile(path);
    },
  };
}

export async function removeJournalFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

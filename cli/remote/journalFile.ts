import { readFile, rm } from 'node:fs/promises';
import type { ApplyEntry, ApplyJournal, ChangePlan } from '../../lib/tenant/index.ts';
import { UsageError, reasonOf } from '../io/usageError.ts';
import { addWhole, beginFile } from '../io/write.ts';
import type { JournalPlaces } from './journalPlaces.ts';

/** It holds definitions, which may not be everybody’s to read. */
const OWNER_ONLY = 0o600;

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
 * @throws {UsageError} When one cannot be read, or several were cut off.
 */
export async function findJournal({ all }: JournalPlaces): Promise<KeptJournal | null> {
  const found = new Map<string, KeptJournal>();
  for (const path of all) {
    const journal = await readJournal(path);
    if (journal) found.set(journal.path, journal);
  }
  if (found.size > 1)
    throw new UsageError([
      `taskloom: several applies of these files were interrupted, ${[...found.keys()].join(' and ')}. Finish each of ` +
        'them first.',
    ]);
  const [only] = found.values();
  return only ?? null;
}

/** @param isSigned - Whether a sign led there: one does not lead to another. */
async function readJournal(path: string, isSigned = false): Promise<KeptJournal | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new UsageError([`taskloom: cannot read ${path}: ${reasonOf(error)}.`]);
  });
  if (text === null) return null;
  // a line without its end was not answered: nothing was sent for it
  const lines = text.split('\n').slice(0, -1);
  if (lines.length === 0) return null;
  try {
    const [head, ...entries] = lines.map((line) => JSON.parse(line) as unknown) as [
      Partial<ApplyHead & Sign>,
      ...ApplyEntry[],
    ];
    if (head.taskloom === 'apply' && typeof head.journal === 'string' && !isSigned)
      return head.journal === path ? null : await readJournal(head.journal, true);
    if (head.taskloom === 'apply' && isPlan(head.plan) && entries.every(isEntry))
      return { path, head: head as ApplyHead, entries };
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
  throw new UsageError([`taskloom: ${path} is not a journal of an apply. Delete it to begin anew.`]);
}

function isPlan(plan: Partial<ChangePlan> | undefined): boolean {
  return plan?.version === 1 && [plan.steps, plan.changes, plan.known].every(Array.isArray);
}

function isEntry(entry: Partial<ApplyEntry> | null): boolean {
  return Number.isInteger(entry?.step) && ['sent', 'refused', 'done'].includes(String(entry?.state));
}

/**
 * Begins a journal, or goes on with one that was read.
 *
 * @throws {UsageError} When it cannot be written. Nothing is sent for a step that is not written down.
 */
export async function openJournalFile(
  { own, signs }: JournalPlaces,
  head: ApplyHead,
  entries: readonly ApplyEntry[] | null,
): Promise<JournalFile> {
  const sure = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw new UsageError([
        `taskloom: cannot write ${own}: ${reasonOf(error)}.`,
        'The apply was interrupted. Run it again to resume.',
      ]);
    });
  for (const sign of signs)
    await (
      await sure(beginFile(sign, linesOf([{ taskloom: 'apply', journal: own } satisfies Sign]), OWNER_ONLY))
    ).close();
  const handle = await sure(beginFile(own, linesOf([head, ...(entries ?? [])]), OWNER_ONLY));
  return {
    head,
    entries: entries ?? [],
    // that a step is done may be forgotten: then it is found out, or done again
    append: (entry) => sure(addWhole(handle, linesOf([entry]), entry.state === 'sent')),
    close: () => handle.close(),
    async remove() {
      await handle.close();
      await removeJournal({ own, signs });
    },
  };
}

function linesOf(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** The journal goes first: a sign that leads to none counts for nothing. */
export async function removeJournal({ own, signs }: Pick<JournalPlaces, 'own' | 'signs'>): Promise<void> {
  for (const path of [own, ...signs]) await rm(path, { force: true });
}

import { get, promisifyRequest, set } from 'idb-keyval';
import type { JournalWrite, Viewport } from '../../lib/index.ts';
import { database, under } from './database.ts';

/** What is told of a document that the browser keeps. */
export interface Kept {
  readonly id: string;
  readonly fileName: string;
  readonly tasks: number;
  /** The names of its first tasks, by which people tell it from another of the same name. */
  readonly about?: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly when: number;
  /** Counts the writes: whoever knows an older number has an older document. */
  readonly revision: number;
  /** Whether the file holds something else than what was last shown. */
  readonly unsaved: boolean;
  readonly shape: 'same' | 'chain';
  /** The states that can be gone back to, oldest first; the last is what was shown. */
  readonly steps: readonly string[];
  /** What was seen of it last. */
  readonly viewport?: Viewport | null;
  /** What was typed into the text of the state `draft` and is not in the drawing. */
  readonly draft?: { readonly shape: 'same' | 'chain'; readonly typed: unknown } | null;
}

/**
 * Writes what changed of a document, all or nothing. `newer`: somebody else wrote it meanwhile; `gone`: somebody
 * removed it. Then nothing is written.
 *
 * @param known - The revision that the writer knows; 0 for a document that was never written.
 * @throws DOMException when the browser refuses.
 */
export function writeDocument(
  kept: Kept,
  known: number,
  { put, drop }: JournalWrite,
): Promise<'kept' | 'newer' | 'gone'> {
  return database('readwrite', async (store) => {
    const now = await promisifyRequest<Kept | undefined>(store.get(['document', kept.id]));
    if (now === undefined && known > 0) return 'gone';
    if (now !== undefined && now.revision !== known) return 'newer';
    for (const name of drop) store.delete(['part', kept.id, name]);
    for (const [name, text] of put) store.put(text, ['part', kept.id, name]);
    store.put(kept, ['document', kept.id]);
    await promisifyRequest(store.transaction);
    return 'kept';
  });
}

/** All that is kept of a document, as it stood at one moment; `null` when there is none. */
export function readDocument(id: string): Promise<{ kept: Kept; records: Map<string, string> } | null> {
  return database('readonly', async (store) => {
    const range = under('part', id);
    const [kept, names, texts] = await Promise.all([
      promisifyRequest<Kept | undefined>(store.get(['document', id])),
      promisifyRequest(store.getAllKeys(range)),
      promisifyRequest<string[]>(store.getAll(range)),
    ]);
    if (!kept) return null;
    return { kept, records: new Map(names.map((key, index) => [String((key as string[])[2]), texts[index]!])) };
  });
}

/** The documents that the browser keeps, the last written first. */
export async function listDocuments(): Promise<readonly Kept[]> {
  const found = await database('readonly', (store) => promisifyRequest<Kept[]>(store.getAll(under('document'))));
  return found.toSorted((a, b) => b.when - a.when);
}

/** Gives a document that no tab has open another name. */
export function renameDocument(id: string, fileName: string): Promise<void> {
  return database('readwrite', async (store) => {
    const kept = await promisifyRequest<Kept | undefined>(store.get(['document', id]));
    if (kept) store.put({ ...kept, fileName }, ['document', id]);
    await promisifyRequest(store.transaction);
  });
}

export function removeDocument(id: string): Promise<void> {
  return database('readwrite', (store) => {
    store.delete(['document', id]);
    store.delete(['handle', id]);
    store.delete(['opening', id]);
    store.delete(under('part', id));
    return promisifyRequest(store.transaction);
  });
}

/** Keeps the way to a document's file. Not every browser can: then it is asked for when it is needed. */
export async function keepFile(id: string, file: object): Promise<void> {
  await set(['handle', id], file, database).catch(() => undefined);
}

export function fileOf<F extends object>(id: string): Promise<F | undefined> {
  return get<F>(['handle', id], database);
}

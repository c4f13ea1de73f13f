import { type UseStore, get, promisifyRequest, set } from 'idb-keyval';
import type { Documents, Kept } from '../designer/ports/documents.ts';
import { isFull, storageReason, under } from './database.ts';
import { openingMarks } from './opening.ts';
import { placesIn } from './places.ts';

/**
 * The documents that the browser keeps.
 *
 * @param lifetime - Is aborted when the designer ends.
 */
export function documentsIn(database: UseStore, lifetime: AbortSignal): Documents {
  return {
    ...openingMarks(database, lifetime),
    ...placesIn(database),
    isFull,
    reasonOf: storageReason,
    write: (kept, known, { put, drop }) =>
      database('readwrite', async (store) => {
        const now = await promisifyRequest<Kept | undefined>(store.get(['document', kept.id]));
        if (now === undefined && known > 0) return 'gone';
        if (now !== undefined && now.revision !== known) return 'newer';
        for (const name of drop) store.delete(['part', kept.id, name]);
        for (const [name, text] of put) store.put(text, ['part', kept.id, name]);
        store.put(kept, ['document', kept.id]);
        await promisifyRequest(store.transaction);
        return 'kept';
      }),
    read: (id) =>
      database('readonly', async (store) => {
        const range = under('part', id);
        const [kept, names, texts] = await Promise.all([
          promisifyRequest<Kept | undefined>(store.get(['document', id])),
          promisifyRequest(store.getAllKeys(range)),
          promisifyRequest<string[]>(store.getAll(range)),
        ]);
        if (!kept) return null;
        return { kept, records: new Map(names.map((key, index) => [String((key as string[])[2]), texts[index]!])) };
      }),
    list: async () => {
      const found = await database('readonly', (store) => promisifyRequest<Kept[]>(store.getAll(under('document'))));
      return found.toSorted((a, b) => b.when - a.when);
    },
    rename: (id, fileName) =>
      database('readwrite', async (store) => {
        const kept = await promisifyRequest<Kept | undefined>(store.get(['document', id]));
        if (kept) store.put({ ...kept, fileName }, ['document', id]);
        await promisifyRequest(store.transaction);
      }),
    remove: (id) =>
      database('readwrite', (store) => {
        store.delete(['document', id]);
        store.delete(['handle', id]);
        store.delete(['opening', id]);
        store.delete(under('part', id));
        return promisifyRequest(store.transaction);
      }),
    // not every browser can keep it
    keepFile: async (id, file) => {
      await set(['handle', id], file, database).catch(() => undefined);
    },
    fileOf: <F extends object>(id: string) => get<F>(['handle', id], database),
  };
}

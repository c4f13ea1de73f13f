import { type UseStore, get, promisifyRequest, set } from 'idb-keyval';
import type { Documents } from '../designer/ports/documents.ts';

type OpeningMarks = Pick<Documents, 'markOpening' | 'unmarkOpening' | 'wasOpening' | 'keepMarks'>;

/** Marks at the documents that are being opened. */
export function openingMarks(database: UseStore): OpeningMarks {
  let isFailed = false;
  return {
    // where nothing can be stored, no document is opened by itself
    markOpening: (id) => set(['opening', id], Date.now(), database).catch(() => undefined),
    unmarkOpening: async (id) => {
      if (isFailed) return;
      const removed = database('readwrite', (store) => {
        store.delete(['opening', id]);
        // a page that is left is given no time to find out that there is nothing more to do
        store.transaction.commit();
        return promisifyRequest(store.transaction);
      });
      await removed.catch(() => undefined);
    },
    wasOpening: async (id) => (await get<number>(['opening', id], database)) !== undefined,
    keepMarks: () => {
      isFailed = true;
    },
  };
}

import { get, promisifyRequest, set } from 'idb-keyval';
import { database } from './database.ts';

let isFailed = false;

/** Writes down that a document is being opened. It outlives a page that hangs or fails over it. */
export async function markOpening(id: string): Promise<void> {
  // where nothing can be stored, no document is opened by itself
  await set(['opening', id], Date.now(), database).catch(() => undefined);
}

/** The document is open, or was left in good order. */
export async function unmarkOpening(id: string): Promise<void> {
  if (isFailed) return;
  const removed = database('readwrite', (store) => {
    store.delete(['opening', id]);
    // a page that is left is given no time to find out that there is nothing more to do
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  });
  await removed.catch(() => undefined);
}

/** Whether a document was being opened when the page ended. */
export async function wasOpening(id: string): Promise<boolean> {
  return (await get<number>(['opening', id], database)) !== undefined;
}

/** The page has failed: what it was opening stays marked, also when it is left. */
export function keepMarks(): void {
  isFailed = true;
}

import { type UseStore, get, promisifyRequest, set } from 'idb-keyval';
import type { Documents } from '../designer/ports/documents.ts';

type OpeningMarks = Pick<Documents, 'markOpening' | 'unmarkOpening' | 'wasOpening' | 'keepMarks'>;

/** How long another tab may take to open a document before it counts as one that hangs, in milliseconds. */
const PATIENCE = 15_000;

const lockOf = (id: string): string => `taskloom opening/${id}`;

/**
 * Marks at the documents that are being opened. A tab holds a lock meanwhile, which ends with it however it ends.
 *
 * @param lifetime - Is aborted when the designer ends, and its lock with it.
 */
export function openingMarks(database: UseStore, lifetime: AbortSignal): OpeningMarks {
  let isFailed = false;
  let release: (() => void) | null = null;
  const letGo = (): void => {
    release?.();
    release = null;
  };
  lifetime.addEventListener('abort', letGo);
  const hold = (id: string): void => {
    letGo();
    if (lifetime.aborted) return;
    const ended = new Promise<void>((resolve) => (release = resolve));
    void navigator.locks?.request(lockOf(id), { mode: 'shared' }, () => ended).catch(() => undefined);
  };
  return {
    // where nothing can be stored, no document is opened by itself
    markOpening: (id) => {
      hold(id);
      return set(['opening', id], Date.now(), database).catch(() => undefined);
    },
    unmarkOpening: async (id) => {
      letGo();
      if (isFailed) return;
      const removed = database('readwrite', (store) => {
        store.delete(['opening', id]);
        // a page that is left is given no time to find out that there is nothing more to do
        store.transaction.commit();
        return promisifyRequest(store.transaction);
      });
      await removed.catch(() => undefined);
    },
    wasOpening: async (id) => {
      const since = await get<number>(['opening', id], database);
      if (since === undefined) return false;
      const isOpening = Date.now() - since < PATIENCE && (await isHeld(lockOf(id)));
      return !isOpening;
    },
    keepMarks: () => {
      isFailed = true;
      letGo();
    },
  };
}

async function isHeld(lock: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === lock);
}

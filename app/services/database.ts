import { type UseStore, promisifyRequest } from 'idb-keyval';

const STORE = 'kept';

/** How long the browser may take to open its storage, in milliseconds: some never answer. A busy machine
 * that just started the browser again may take seconds. */
const PATIENCE = 10_000;

/**
 * The store of the designer in the browser. A write that is told as done is on the disk (`strict`), so that neither
 * a killed tab nor a killed browser loses it.
 *
 * @param lifetime - Is aborted when the designer ends: nothing is read or written from then on.
 */
export function openDatabase(lifetime: AbortSignal): UseStore {
  let connection: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    connection = null;
  };
  const connect = async (): Promise<IDBDatabase> => {
    try {
      const request = indexedDB.open('taskloom', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
      const opened = await Promise.race([promisifyRequest(request), noAnswer()]);
      // a browser that clears its storage closes it: the next use opens it anew
      opened.addEventListener('close', forget);
      opened.addEventListener('versionchange', () => {
        opened.close();
        forget();
      });
      return opened;
    } catch (error) {
      forget();
      throw error;
    }
  };
  lifetime.addEventListener('abort', () => void connection?.then((opened) => opened.close(), forget));
  return async (mode, callback) => {
    lifetime.throwIfAborted();
    const opened = await (connection ??= connect());
    lifetime.throwIfAborted();
    return callback(opened.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE));
  };
}

function noAnswer(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The browser’s storage does not respond')), PATIENCE);
  });
}

/** All keys that begin with `start`. */
export function under(...start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

/** Whether there is no more room, which removing something would make. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Why a write went wrong, as a sentence. */
export function storageReason(error: unknown): string {
  return isFull(error) ? 'The browser’s storage is full.' : 'The browser does not let this page store anything.';
}

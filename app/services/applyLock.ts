import type { Applies } from '../designer/ports/tenant.ts';

const PREFIX = 'taskloom apply/';

/** Sees to it that a document is applied by one tab at a time. */
export function applyLock(): Pick<Applies, 'alone' | 'whenFree'> {
  /** What this tab is at, by document: it ends soon after it was stopped. */
  const mine = new Map<string, Promise<unknown>>();
  return {
    alone: async <T>(id: string, work: () => Promise<T>): Promise<T> => {
      await mine.get(id)?.catch(() => undefined);
      // a page that is not from a secure origin has no locks
      if (!navigator.locks) return work();
      const done = navigator.locks.request(PREFIX + id, { ifAvailable: true }, async (lock) => {
        if (!lock) throw new Error(wordsFor(id));
        noteSince(id, new Date().toISOString());
        try {
          return await work();
        } finally {
          noteSince(id, null);
        }
      }) as Promise<T>;
      mine.set(id, done);
      try {
        return await done;
      } finally {
        if (mine.get(id) === done) mine.delete(id);
      }
    },
    whenFree: async (id) => {
      await mine.get(id)?.catch(() => undefined);
      const { held = [] } = (await navigator.locks?.query()) ?? {};
      if (held.some(({ name }) => name === PREFIX + id)) throw new Error(wordsFor(id));
    },
  };
}

/** A browser may keep nothing: then other tabs are not told the time, and all else goes on. */
function noteSince(id: string, since: string | null): void {
  try {
    if (since === null) localStorage.removeItem(PREFIX + id);
    else localStorage.setItem(PREFIX + id, since);
  } catch {
    // the lock itself does not need it
  }
}

function sinceOf(id: string): string | null {
  try {
    return localStorage.getItem(PREFIX + id);
  } catch {
    return null;
  }
}

function wordsFor(id: string): string {
  const since = sinceOf(id);
  const when = since === null ? '' : ` since ${new Date(since).toLocaleTimeString()}`;
  return (
    `Another tab of this browser is applying this document${when}. Wait until it has ended, or stop it ` +
    'there, and compare again.'
  );
}

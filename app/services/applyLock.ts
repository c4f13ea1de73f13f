const PREFIX = 'taskloom apply/';

/** What this tab is at, by document: it ends soon after it was stopped. */
const mine = new Map<string, Promise<unknown>>();

/**
 * Applies a document in no other tab at the same time. A tab that is closed or crashes lets go by that.
 *
 * @throws When another tab is at it, with words for the person.
 */
export async function applyAlone<T>(id: string, work: () => Promise<T>): Promise<T> {
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
}

/**
 * Waits for what this tab is at itself.
 *
 * @throws When another tab applies the document, with words for the person.
 */
export async function whenNotApplied(id: string): Promise<void> {
  await mine.get(id)?.catch(() => undefined);
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  if (held.some(({ name }) => name === PREFIX + id)) throw new Error(wordsFor(id));
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
  return `Another tab of this browser is applying this document${when}. Wait until it has ended, or stop it there, and compare again.`;
}

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
    localStorage.setItem(PREFIX + id, new Date().toISOString());
    try {
      return await work();
    } finally {
      localStorage.removeItem(PREFIX + id);
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

function wordsFor(id: string): string {
  const since = localStorage.getItem(PREFIX + id);
  const when = since === null ? '' : ` since ${new Date(since).toLocaleTimeString()}`;
  return `Another tab of this browser is applying this document${when}. Wait until it has ended, or stop it there, and compare again.`;
}

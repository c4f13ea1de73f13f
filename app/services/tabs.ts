import type { Neighbours, Tab } from '../designer/ports/tab.ts';

/** How long a tab that is asked may take to let go, in milliseconds: a frozen one never does. */
const PATIENCE = 2000;

const PREFIX = 'taskloom/';

/**
 * Which of the tabs of this browser has which document.
 *
 * @param lifetime - Is aborted when the designer ends: it holds nothing anew, and hears no other tab from then on.
 */
export function documentLocks(lifetime: AbortSignal): Pick<Tab, 'hold' | 'takeOver' | 'release' | 'held'> {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('taskloom');
  /** The document that this tab has or waits for. */
  let current: Place | null = null;
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') void current?.asked(data);
  });
  lifetime.addEventListener('abort', () => channel?.close());
  return {
    hold: async (id, neighbours) => {
      if (lifetime.aborted) return false;
      if (current?.has(id)) return true;
      current?.leave();
      current = new Place(id, neighbours, channel);
      return current.enter();
    },
    takeOver: () => current?.takeOver(),
    release: () => {
      current?.leave();
      current = null;
    },
    held: async () => {
      const { held = [] } = (await navigator.locks?.query()) ?? {};
      return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
    },
  };
}

class Place {
  readonly #id: string;
  readonly #neighbours: Neighbours;
  readonly #channel: BroadcastChannel | null;
  #release: (() => void) | null = null;
  #waiting: AbortController | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  constructor(id: string, neighbours: Neighbours, channel: BroadcastChannel | null) {
    this.#id = id;
    this.#neighbours = neighbours;
    this.#channel = channel;
  }

  /** Without locks (a page that is not from a secure origin) the revisions of the store are the guard. */
  async enter(): Promise<boolean> {
    if (!navigator.locks) return true;
    const has = await new Promise<boolean>((answer) => {
      this.#request({ ifAvailable: true }, answer);
    });
    if (!has) this.#wait();
    return has;
  }

  has(id: string): boolean {
    return id === this.#id && this.#release !== null;
  }

  leave(): void {
    this.#left = true;
    this.#waiting?.abort();
    this.#release?.();
  }

  takeOver(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is its own origin's alone
    this.#channel?.postMessage(this.#id);
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      if (this.#left) return;
      this.#waiting?.abort();
      this.#request({ steal: true }, () => this.#neighbours.onFree());
    }, PATIENCE);
  }

  /** Another tab wants the document. Whoever waits for it as well stands behind that one. */
  async asked(id: string): Promise<void> {
    if (id !== this.#id || this.#left) return;
    if (!this.#release) {
      this.#waiting?.abort();
      return this.#wait();
    }
    await this.#neighbours.onAsked();
    if (this.#left || !this.#release) return;
    this.#release();
    this.#lost();
  }

  #wait(): void {
    this.#waiting = new AbortController();
    this.#request({ signal: this.#waiting.signal }, () => this.#neighbours.onFree());
  }

  #lost(): void {
    this.#release = null;
    this.#neighbours.onLost();
    this.#wait();
  }

  #request(options: LockOptions, answer: (has: boolean) => void): void {
    const held = (lock: Lock | null) => {
      if (!lock || this.#left) return answer(false);
      clearTimeout(this.#patience);
      const until = new Promise<void>((done) => {
        this.#release = done;
      });
      answer(true);
      return until;
    };
    navigator.locks.request(PREFIX + this.#id, options, held).catch(() => {
      // the lock was stolen; a wait that was called off is no loss
      if (this.#release && !this.#left) this.#lost();
    });
  }
}

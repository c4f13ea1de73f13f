import type { Neighbours, Tab } from '../../../app/designer/ports/tab.ts';

interface Holder {
  readonly tab: string;
  readonly neighbours: Neighbours;
}

/** Which of the tabs of a browser has which document. */
export class MemoryLocks {
  /** By documents: who has it, and behind that one who waits for it. */
  readonly #queues = new Map<string, Holder[]>();

  /** @param tab - The name of a tab. */
  of(tab: string): Pick<Tab, 'hold' | 'takeOver' | 'release' | 'held'> {
    let current: string | null = null;
    return {
      hold: async (id, neighbours) => {
        if (current !== null && current !== id) this.leave(tab);
        current = id;
        const queue = this.#queues.get(id) ?? [];
        this.#queues.set(id, queue);
        if (!queue.some((one) => one.tab === tab)) queue.push({ tab, neighbours });
        return queue[0]!.tab === tab;
      },
      release: () => {
        current = null;
        this.leave(tab);
      },
      takeOver: () => void (current !== null && this.#takeOver(current, tab)),
      held: async () => new Set([...this.#queues].flatMap(([id, queue]) => (queue.length > 0 ? [id] : []))),
    };
  }

  /** A tab is closed, or goes to another document: whoever waits first has it now. */
  leave(tab: string): void {
    for (const [id, queue] of this.#queues) {
      const had = queue[0]?.tab === tab;
      const rest = queue.filter((one) => one.tab !== tab);
      this.#queues.set(id, rest);
      if (had) rest[0]?.neighbours.onFree();
    }
  }

  async #takeOver(id: string, tab: string): Promise<void> {
    const [holder, ...waiting] = this.#queues.get(id) ?? [];
    const taker = waiting.find((one) => one.tab === tab);
    if (!holder || !taker) return;
    await holder.neighbours.onAsked();
    const [still, ...others] = this.#queues.get(id) ?? [];
    // either of them may have left meanwhile
    if (still !== holder || !others.includes(taker)) return;
    this.#queues.set(id, [taker, ...others.filter((one) => one !== taker), holder]);
    holder.neighbours.onLost();
    taker.neighbours.onFree();
  }
}

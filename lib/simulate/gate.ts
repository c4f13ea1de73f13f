import type { Play } from './play.ts';

/** Whether a run may begin: there is a lane for it, and no blackout is on. */
export class Gate {
  readonly #lanes: number;
  readonly #blackouts: Play['blackouts'];
  #next = 0;
  /** How many runs are under way. */
  running = 0;
  /** When the blackout that is on ends, as far as somebody has asked; `Infinity` in none. */
  closedUntil = Infinity;

  constructor({ lanes, blackouts }: Pick<Play, 'lanes' | 'blackouts'>) {
    this.#lanes = lanes ?? Infinity;
    this.#blackouts = blackouts;
  }

  /** @param at - Never earlier than the last time. */
  isOpen(at: number): boolean {
    while (this.#next < this.#blackouts.length && this.#blackouts[this.#next]![1] <= at) this.#next += 1;
    const blackout = this.#blackouts[this.#next];
    this.closedUntil = blackout && blackout[0] <= at ? blackout[1] : Infinity;
    return this.closedUntil === Infinity && this.running < this.#lanes;
  }
}

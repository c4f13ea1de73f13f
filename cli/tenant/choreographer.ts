import type { Clock } from './clock.ts';
import type { Runs } from './runs.ts';
import { type Schedules, dueAfter } from './schedules.ts';
import type { Store } from './store.ts';

/** More is not done at a time: requests are answered in between. */
const MOST_STEPS = 200;

const LONGEST_WAIT = 60_000;

/** Later than this, by a clock that is not sped up, the machine has slept: what it slept through is not made up for. */
const SLEPT = 120_000;

/** What happens by the clock alone: runs end, and schedules start tasks. */
export class Choreographer {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #runs: Runs;
  readonly #schedules: Schedules;
  #timer: NodeJS.Timeout | undefined;
  #next = Infinity;
  #closed = false;

  constructor(store: Store, clock: Clock, runs: Runs, schedules: Schedules) {
    this.#store = store;
    this.#clock = clock;
    this.#runs = runs;
    this.#schedules = schedules;
  }

  /** Ends as failed what a process that ended before left running, and forgets what was due meanwhile. */
  async resume(): Promise<void> {
    // not what these ends start
    for (const run of Array.from(this.#store.running.values())) {
      this.#runs.cutOff(run, 'The local tenant ended while this run was under way.');
    }
    this.#skipMissed();
    await this.#store.saved(this.#clock.now());
    this.wake();
  }

  /** Looks anew for what comes next, after a change. */
  wake(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#next = this.#earliest()?.at ?? Infinity;
    const wait = Math.max(0, (this.#next - this.#clock.now()) / this.#clock.speed);
    this.#timer = setTimeout(() => void this.#tick(), Math.min(wait, LONGEST_WAIT));
  }

  /**
   * Does what comes next: ends a run, or starts a task by its schedule.
   *
   * @param by - What comes later than this is left alone. In milliseconds since 1970.
   * @returns Whether there was something to do.
   */
  takeNext(by: number): boolean {
    const step = this.#earliest();
    if (!step || step.at > by) return false;
    step.take();
    return true;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #tick(): Promise<void> {
    const now = this.#clock.now();
    if (now - this.#next > SLEPT * this.#clock.speed) this.#skipMissed();
    let steps = 0;
    while (steps < MOST_STEPS && this.takeNext(now)) steps += 1;
    // where the disk fails, so does each request that writes; those say why
    if (steps > 0) await this.#store.saved(now).catch(() => this.close());
    this.wake();
  }

  #earliest(): { readonly at: number; take(): void } | null {
    let found: { at: number; take(): void } | null = null;
    for (const run of this.#store.running.values()) {
      if (!found || run.endsAt < found.at) found = { at: run.endsAt, take: () => this.#runs.end(run) };
    }
    for (const task of this.#store.tasks.values()) {
      if (task.due === null || (found && task.due >= found.at)) continue;
      const at = task.due;
      found = {
        at,
        take: () => this.#runs.start({ ...task, due: dueAfter(this.#schedules, task.definition, at) }, 'schedule', at),
      };
    }
    return found;
  }

  #skipMissed(): void {
    const now = this.#clock.now();
    for (const task of this.#store.tasks.values()) {
      const due = task.due !== null && task.due > now ? task.due : dueAfter(this.#schedules, task.definition, now);
      if (due !== task.due) this.#store.putTask({ ...task, due });
    }
  }
}

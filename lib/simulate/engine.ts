import { isTooManyFailures } from '../run/limits.ts';
import { type Come, joinEvents } from '../run/waiter.ts';
import { CAUSE, type CauseCode } from './causes.ts';
import { Gate } from './gate.ts';
import { EventHeap } from './heap.ts';
import type { Given, Play, Played } from './play.ts';
import { Queue } from './queue.ts';

interface ComeRun extends Come {
  /** `-1` for an event that is not the end of a run. */
  readonly run: number;
}

const NO_RUNS: readonly number[] = [];
const NOTHING: readonly ComeRun[] = [];
/** Whether to go on is asked once in so many events. */
const ASK_EACH = 4096;

/** A discrete-event simulation: goes from one end or start of a run to the next. */
export class Engine {
  readonly #play: Play;
  readonly #ends = new EventHeap();
  readonly #starts = new EventHeap();
  readonly #queue = new Queue();
  readonly #gate: Gate;
  readonly #isOn: Uint8Array;
  readonly #waiting: (readonly ComeRun[])[];
  readonly #failures: Int32Array;
  readonly #begun: Float64Array;
  readonly #ended: Float64Array;
  #runs = 0;
  #stopped: Played['stopped'] = null;

  constructor(play: Play) {
    const { keys, isOn } = play.network;
    this.#play = play;
    this.#gate = new Gate(play);
    this.#isOn = isOn.slice();
    this.#waiting = keys.map(() => NOTHING);
    this.#failures = new Int32Array(keys.length);
    this.#begun = new Float64Array(keys.length);
    this.#ended = new Float64Array(2 * keys.length);
  }

  /** Plays it to the end of its span. */
  play(): Played {
    const { starts: streams, given, to, signal, longestQueue } = this.#play;
    const [ends, starts, queue] = [this.#ends, this.#starts, this.#queue];
    streams.forEach((stream, task) => {
      const first = stream && this.#isOn[task] ? stream.next() : Infinity;
      if (first < to) starts.push(first, task, task);
    });
    let next = 0;
    for (let step = 1; this.#stopped === null; step += 1) {
      if (step % ASK_EACH === 0 && signal?.aborted) this.#stopped = 'cancelled';
      // of one time the first of these goes first
      const ended = ends.size > 0 ? ends.times[0]! : Infinity;
      const due = starts.size > 0 ? starts.times[0]! : Infinity;
      const told = next < given.length ? given[next]!.at : Infinity;
      const opens = queue.size > 0 ? this.#gate.closedUntil : Infinity;
      const expires = queue.size > 0 && longestQueue !== null ? queue.since + longestQueue : Infinity;
      const at = Math.min(ended, due, told, opens, expires);
      if (at >= to) break;
      if (ended === at) this.#end(at);
      else if (due === at) this.#startByClock(at);
      else if (told === at) this.#startGiven(given[next++]!);
      else if (opens === at) this.#begin(at);
      else this.#expire(at);
    }
    return {
      runs: this.#runs,
      stopped: this.#stopped,
      ended: this.#ended,
      begun: this.#begun,
      isOn: this.#isOn,
      queued: queue.all(),
    };
  }

  #end(at: number): void {
    const [run, about] = [this.#ends.numbers[0]!, this.#ends.about[0]!];
    this.#ends.pop();
    this.#gate.running -= 1;
    this.#finish(run, about, at);
  }

  /** What the end of a run is to others, and to its own task. */
  #finish(run: number, about: number, at: number): void {
    const task = about >> 1;
    this.#ended[about]! += 1;
    if ((about & 1) === 0) this.#failures[task] = 0;
    else if (isTooManyFailures((this.#failures[task]! += 1)) && task < this.#play.network.taskCount) {
      this.#isOn[task] = 0;
      this.#failures[task] = 0;
      this.#waiting[task] = NOTHING;
    }
    if (this.#queue.size > 0) this.#begin(at);
    for (const target of this.#play.network.targets[about]!) {
      if (this.#isOn[target.task]) this.#come(target.task, target.events, at, run);
    }
  }

  #come(task: number, events: readonly number[], at: number, run: number): void {
    const come = events.map((event): ComeRun => ({ event, at, run }));
    const joined = joinEvents(this.#play.network.waiters[task]!, this.#waiting[task]!, come);
    this.#waiting[task] = joined.waiting;
    if (!joined.starts) return;
    const runs = [...new Set(joined.consumed.map((each) => each.run))].filter((each) => each >= 0);
    this.#ask(task, at, runs.length > 0 ? CAUSE.runs : CAUSE.dataset, runs);
  }

  #startByClock(at: number): void {
    const task = this.#starts.about[0]!;
    const following = this.#isOn[task] ? this.#play.starts[task]!.next() : Infinity;
    if (following < this.#play.to) this.#starts.replaceFirst(following, task, task);
    else this.#starts.pop();
    if (this.#isOn[task]) this.#ask(task, at, CAUSE.schedule, NO_RUNS);
  }

  #startGiven({ at, task, cause }: Given): void {
    if (!this.#isOn[task]) return;
    if (cause === CAUSE.manual) return this.#ask(task, at, cause, NO_RUNS);
    const events = this.#play.network.waiters[task]?.events ?? [];
    const updated = events.flatMap(({ isDataset }, index) => (isDataset ? [index] : []));
    if (updated.length > 0) this.#come(task, updated, at, -1);
  }

  /** A run is to begin: at once, or behind those that were to begin before. */
  #ask(task: number, at: number, cause: CauseCode, by: readonly number[]): void {
    if (this.#queue.size === 0 && this.#gate.isOpen(at)) this.#run(task, at, at, cause, by);
    else {
      this.#queue.add({ task, since: at, cause, by });
      this.#begin(at);
    }
  }

  /** Begins what is in the queue as far as there are lanes. */
  #begin(at: number): void {
    while (this.#gate.isOpen(at) && this.#queue.size > 0 && this.#stopped === null) {
      const { task, since, cause, by } = this.#queue.take();
      this.#run(task, since, at, cause, by);
    }
  }

  #run(task: number, queued: number, at: number, cause: CauseCode, by: readonly number[]): void {
    if (this.#isFull()) return;
    const { draw, longestRun, sink } = this.#play;
    const run = (this.#begun[task]! += 1);
    const wanted = Math.max(1, Math.round(draw.duration(task, run)));
    const isCut = longestRun !== null && wanted > longestRun;
    const failed = Number(isCut || draw.fails(task, run));
    const end = at + (isCut ? longestRun : wanted);
    this.#gate.running += 1;
    this.#ends.push(end, this.#runs, 2 * task + failed);
    this.#runs += 1;
    sink.run(task, queued, at, end, failed, cause, by);
  }

  /** The first in the queue has waited too long: it fails without having begun. */
  #expire(at: number): void {
    const { task, since, cause, by } = this.#queue.take();
    if (this.#isFull()) return;
    const run = this.#runs;
    this.#begun[task]! += 1;
    this.#runs += 1;
    this.#play.sink.run(task, since, at, at, 1, cause, by);
    this.#finish(run, 2 * task + 1, at);
  }

  #isFull(): boolean {
    if (this.#runs >= this.#play.mostRuns) this.#stopped = 'most-runs';
    return this.#stopped !== null;
  }
}

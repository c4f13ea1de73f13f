import { Stopped } from './errors.ts';
import type { AbortSignalLike } from './taskApi.ts';

/** The clock, from outside. */
export interface Timer {
  /** Milliseconds since any moment. */
  now(): number;
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<void>;
}

/** A little more than a minute: the tenant's begins when a request comes there. */
const WINDOW = 61_000;

/**
 * Lets so many pass in any minute, and the others wait for their turn.
 *
 * @returns A function that settles when the next may go.
 */
export function rateLimiter(perMinute: number, timer: Timer): (signal?: AbortSignalLike) => Promise<void> {
  if (perMinute === Infinity) return async () => undefined;
  const passed: number[] = [];
  let last: Promise<void> = Promise.resolve();
  const turn = async (signal?: AbortSignalLike): Promise<void> => {
    const oldest = passed.length < perMinute ? undefined : passed[0];
    // a clock that was set back would have it wait for hours
    if (oldest !== undefined) await waitFor(Math.min(WINDOW, oldest + WINDOW - timer.now()), timer, signal);
    if (signal?.aborted) throw new Stopped();
    if (oldest !== undefined) passed.shift();
    passed.push(timer.now());
  };
  return (signal) => {
    const mine = last.then(() => turn(signal));
    // one that is stopped leaves its turn to the next
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** @throws {Stopped} As soon as it is stopped. */
export async function waitFor(ms: number, timer: Timer, signal?: AbortSignalLike): Promise<void> {
  if (signal?.aborted) throw new Stopped();
  if (ms <= 0) return;
  if (!signal) return timer.sleep(ms);
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Stopped());
    signal.addEventListener('abort', stop);
  });
  try {
    await Promise.race([timer.sleep(ms), stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

import type { Clock } from '../../../app/designer/ports/page.ts';

/** A clock that stands still until it is told to go on. */
export interface MemoryClock extends Clock {
  /** Lets time pass, and what is to happen in it happen; then waits until all that follows from that is done. */
  pass(milliseconds: number): Promise<void>;
}

/** @param start - In milliseconds since 1970. */
export function memoryClock(start = Date.UTC(2026, 0, 5, 8)): MemoryClock {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const after = (milliseconds: number, run: () => void) => {
    const timer = { at: now + milliseconds, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  return {
    now: () => now,
    after,
    whenIdle: (run) => void after(0, run),
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await done();
        const [next] = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
      await done();
    },
  };
}

/** All that waits for nothing from outside is done: promises that lead to promises, some of them by way of the disk. */
export async function done(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
}

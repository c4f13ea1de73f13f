/** The clock of the local tenant: it may go faster than others, and never goes back. Milliseconds since 1970. */
export interface Clock {
  readonly speed: number;
  now(): number;
  /** A time of its own for each that asks, so that the order of writes can be told by it. */
  stamp(): string;
}

/** @param last - The latest time that the tenant has written: it goes on from there. */
export function startClock(speed: number, last: number, real: () => number = Date.now): Clock {
  const started = real();
  const from = Math.max(started, last);
  let stamped = last;
  const now = (): number => Math.floor(from + (real() - started) * speed);
  return {
    speed,
    now,
    stamp: () => new Date((stamped = Math.max(now(), stamped + 1))).toISOString(),
  };
}

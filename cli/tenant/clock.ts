/** The clock of the local tenant: it may go faster than others, and never goes back. Milliseconds since 1970. */
export interface Clock {
  readonly speed: number;
  now(): number;
  /** A time of its own for each that asks, so that the order of writes can be told by it. */
  stamp(): string;
}

/** What the machine knows of time, in milliseconds. */
export interface MachineTime {
  /** Since 1970. People and time servers set it, forwards and back. */
  wall(): number;
  /** Since any moment. Nobody sets it, but it may stand still while the machine sleeps. */
  steady(): number;
}

const MACHINE: MachineTime = { wall: () => Date.now(), steady: () => performance.now() };

/** The two go apart by less where nobody set the one or stopped the other. */
const APART = 1_000;

/**
 * Starts a clock. It goes by the steady time, so that it goes on where the system's clock is set back; where that is
 * set forward, or the machine has slept, it goes along.
 *
 * @param last - The latest time that the tenant has written: it goes on from there.
 * @example startClock(10, store.lastTime).now() // 1767225600000
 */
export function startClock(speed: number, last: number, { wall, steady }: MachineTime = MACHINE): Clock {
  const from = Math.max(wall(), last);
  let [wallStart, slept] = [wall(), 0];
  const steadyStart = steady();
  let stamped = last;
  const now = (): number => {
    const gone = steady() - steadyStart;
    const ahead = wall() - wallStart - gone;
    if (Math.abs(ahead) > APART) {
      wallStart += ahead;
      slept += Math.max(0, ahead);
    }
    return Math.floor(from + (gone + slept) * speed);
  };
  return {
    speed,
    now,
    stamp: () => new Date((stamped = Math.max(now(), stamped + 1))).toISOString(),
  };
}

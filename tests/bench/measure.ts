/** One comparison, made ready for a number of tasks. */
export interface Work {
  readonly name: string;
  readonly peer: string;
  /** The highest ratio to the peer at the largest size; `null` where none is set. */
  readonly goal: number | null;
  prepare(tasks: number): { ours(): unknown; theirs(): unknown };
}

export interface Row {
  readonly work: string;
  /** Number of tasks. */
  readonly size: number;
  /** Median, in milliseconds. */
  readonly ms: number;
  readonly peer: string;
  readonly peerMs: number;
  readonly ratio: number;
  readonly goal: number | null;
}

/** The size at which goals are set. */
export const GOAL_SIZE = 10_000;

const SHORTEST_MS = 600;
const FEWEST_ROUNDS = 7;

/** Runs both sides in turn, so that what else the machine does meets both alike, and compares medians. */
export function measure({ name, peer, goal, prepare }: Work, size: number): Row {
  const { ours, theirs } = prepare(size);
  const [mine, others]: [number[], number[]] = [[], []];
  for (let warm = 0; warm < 3; warm += 1) {
    time(ours);
    time(theirs);
  }
  const end = performance.now() + SHORTEST_MS;
  while (mine.length < FEWEST_ROUNDS || performance.now() < end) {
    mine.push(time(ours));
    others.push(time(theirs));
  }
  const [ms, peerMs] = [median(mine), median(others)];
  return { work: name, size, ms, peer, peerMs, ratio: ms / peerMs, goal: size === GOAL_SIZE ? goal : null };
}

/** What a run made is kept until the next, so that no run can be left out as useless. */
let last: unknown;

function time(run: () => unknown): number {
  const started = performance.now();
  last = run();
  const ms = performance.now() - started;
  if (last === undefined) throw new Error('A work of the bench returned nothing');
  return ms;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

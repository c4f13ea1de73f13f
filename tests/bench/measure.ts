/** One comparison at one size. */
export interface Work {
  readonly name: string;
  /** Number of tasks. */
  readonly size: number;
  readonly peer: string;
  /** The highest ratio to the peer; `null` where none is set. */
  readonly goal: number | null;
  /** How often it is measured where that takes long; then it is not warmed up. */
  readonly rounds?: number;
  prepare(): { ours(): unknown; theirs(): unknown };
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

export interface MemoryRow {
  readonly work: string;
  readonly size: number;
  /** Peak resident memory of a process, in units of 1,048,576 bytes. */
  readonly mb: number;
  readonly peer: string;
  readonly peerMb: number;
  readonly ratio: number;
}

const SHORTEST_MS = 600;
const FEWEST_ROUNDS = 5;
const WARM_MS = 400;

/** Runs both sides in turn, so that what else the machine does meets both alike, and compares medians. */
export function measure({ name, size, peer, goal, rounds, prepare }: Work): Row {
  const { ours, theirs } = prepare();
  const [mine, others]: [number[], number[]] = [[], []];
  const takesLong = rounds !== undefined;
  for (const end = performance.now() + (takesLong ? 0 : WARM_MS); performance.now() < end;) {
    time(ours);
    time(theirs);
  }
  const end = performance.now() + (takesLong ? 0 : SHORTEST_MS);
  while (mine.length < (rounds ?? FEWEST_ROUNDS) || performance.now() < end) {
    mine.push(time(ours));
    others.push(time(theirs));
  }
  const [ms, peerMs] = [median(mine), median(others)];
  return { work: name, size, ms, peer, peerMs, ratio: ms / peerMs, goal };
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

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

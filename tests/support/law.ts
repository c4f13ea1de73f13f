import fc from 'fast-check';

/** How often a law is tried, and from which seed. `path` leads to one case of that seed. */
export interface Trial {
  readonly seed: number;
  readonly numRuns: number;
  readonly path?: string;
}

/** So often a run is done that takes longer than it may. */
const TRIES = 4;

/** Something that must hold for all that an arbitrary makes. `npm test` and `npm run fuzz` try the same laws. */
export interface Law {
  /** What `npm run fuzz -- --law` calls it. */
  readonly id: string;
  /** The law as a sentence. */
  readonly says: string;
  /** Where `npm test` begins. */
  readonly seed: number;
  /**
   * The most time that one run may take, in milliseconds of one core; `null` where none is promised. `npm test` does
   * not hold laws to it.
   */
  readonly limit: number | null;
  /**
   * `null`, or a report with seed, path and the smallest case that was found.
   *
   * @param watch - Is told how long each run took, in milliseconds of one core; what it throws refutes the law.
   */
  refute(trial: Trial, watch?: (time: number) => void): string | null;
}

/**
 * A law over what `arbitraries` make.
 *
 * @param holds - Throws where the law does not hold.
 * @param pinned - Cases that once failed. They are tried first, each time.
 * @param limit - The most time for one run, in milliseconds of one core.
 */
export function law<Args extends [unknown, ...unknown[]]>(
  id: string,
  seed: number,
  says: string,
  arbitraries: { [K in keyof Args]: fc.Arbitrary<Args[K]> },
  holds: (...args: Args) => void,
  pinned: readonly Args[] | undefined = [],
  limit: number | null = null,
): Law {
  const refute = (trial: Trial, watch?: (time: number) => void): string | null => {
    const timed = (...args: Args): void => watch!(leastTime(() => holds(...args), limit));
    const property = fc.property<Args>(...arbitraries, watch ? timed : holds);
    const examples = trial.path === undefined ? [...pinned] : [];
    const details = fc.check(property, { ...trial, examples });
    if (!details.failed) return null;
    const why = details.errorInstance instanceof Error ? details.errorInstance.message : '';
    return `${why}\n${fc.defaultReportMessage(details)}`;
  };
  return { id, says, seed, limit, refute };
}

/** Code that is new to the engine is slow, and memory is cleared at times: what takes too long is done once more. */
function leastTime(work: () => void, limit: number | null): number {
  let least = Infinity;
  const enough = limit ?? Infinity;
  for (let tries = 0; tries < TRIES && (tries === 0 || least > enough); tries += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

import fc from 'fast-check';

/** How often a law is tried, and from which seed. `path` leads to one case of that seed. */
export interface Trial {
  readonly seed: number;
  readonly numRuns: number;
  readonly path?: string;
}

/** Something that must hold for all that an arbitrary makes. `npm test` and `npm run fuzz` try the same laws. */
export interface Law {
  /** What `npm run fuzz -- --law` calls it. */
  readonly id: string;
  /** The law as a sentence. */
  readonly says: string;
  /** Where `npm test` begins. */
  readonly seed: number;
  /** `null`, or a report with seed, path and the smallest case that was found. */
  refute(trial: Trial): string | null;
}

/**
 * A law over what `arbitraries` make.
 *
 * @param holds - Throws where the law does not hold.
 * @param pinned - Cases that once failed. They are tried first, each time.
 */
export function law<Args extends [unknown, ...unknown[]]>(
  id: string,
  seed: number,
  says: string,
  arbitraries: { [K in keyof Args]: fc.Arbitrary<Args[K]> },
  holds: (...args: Args) => void,
  pinned: readonly Args[] = [],
): Law {
  const property = fc.property<Args>(...arbitraries, holds);
  const refute = (trial: Trial): string | null => {
    const examples = trial.path === undefined ? [...pinned] : [];
    const details = fc.check(property, { ...trial, examples });
    if (!details.failed) return null;
    const why = details.errorInstance instanceof Error ? details.errorInstance.message : '';
    return `${why}\n${fc.defaultReportMessage(details)}`;
  };
  return { id, says, seed, refute };
}

/** What starts a run, by numbers. */
export const CAUSE = { schedule: 0, manual: 1, dataset: 2, runs: 3 } as const;

export type CauseCode = (typeof CAUSE)[keyof typeof CAUSE];

/** What starts a run: a clock, a person, an update of a dataset, or the ends of other runs by their numbers. */
export type Cause =
  | { readonly kind: 'schedule' | 'manual' | 'dataset' }
  | { readonly kind: 'runs'; readonly runs: readonly number[] };

const KINDS = ['schedule', 'manual', 'dataset'] as const;

export function causeOf(code: number, by: readonly number[]): Cause {
  return code === CAUSE.runs ? { kind: 'runs', runs: by } : { kind: KINDS[code]! };
}

import type { Rehearsed } from '../../designer/state/rehearsal.ts';

/** What is worth showing of single runs, by their numbers. */
export interface RunDetails {
  readonly critical: ReadonlySet<number>;
  /** When each run that is late was due, in milliseconds since 1970. */
  readonly late: ReadonlyMap<number, number>;
}

export function detailsOf({ critical, missed }: Rehearsed): RunDetails {
  return {
    critical: new Set(critical),
    late: new Map(missed.flatMap(({ run, due }) => (run === null || due === null ? [] : [[run, due] as const]))),
  };
}

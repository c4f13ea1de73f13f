import type { NodeKey } from '../../../lib/index.ts';
import type { DailyTime } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';

/** What is worth showing of single runs, by their numbers, and of tasks. */
export interface RunDetails {
  readonly critical: ReadonlySet<number>;
  /** When each run that is late was due, in milliseconds since 1970. */
  readonly late: ReadonlyMap<number, number>;
  /** By when tasks are to have ended. */
  readonly deadlines: ReadonlyMap<NodeKey, string | DailyTime>;
}

export function detailsOf({ critical, missed, assumptions }: Rehearsed): RunDetails {
  return {
    critical: new Set(critical),
    late: new Map(missed.flatMap(({ run, due }) => (run === null || due === null ? [] : [[run, due] as const]))),
    deadlines: new Map(
      assumptions.tasks.flatMap(({ task, deadline }) => (deadline === undefined ? [] : [[task, deadline] as const])),
    ),
  };
}

import type { Never, Nights, Rehearsal } from '../../lib/simulate/index.ts';

/** All that the command prints. */
export interface Told {
  /** One night, with usual durations. */
  readonly rehearsal: Rehearsal;
  readonly seed: number;
  /** `null` where no nights were asked for. */
  readonly nights: Nights | null;
  readonly never: readonly Never[];
}

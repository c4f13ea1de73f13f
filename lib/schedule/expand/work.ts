/** How much work may still be done. A step of it is one day, period or moment that is looked at. */
export interface Work {
  left: number;
}

/** What one schedule may do before it finds its next run, of what all schedules may do together. */
export interface OwnWork extends Work {
  readonly shared: Work;
}

/** The most steps from one run to the next: some hundredths of a second. */
export const ONE_SCHEDULE = 100_000;

/** Steps that each schedule adds to what many share: many times what usual ones take. */
export const EACH_SCHEDULE = 300;

export function ownWork(shared: Work): OwnWork {
  return { left: Math.min(shared.left, ONE_SCHEDULE), shared };
}

/** Whether there is still work left to spend. */
export function spend(work: OwnWork, steps = 1): boolean {
  work.left -= steps;
  work.shared.left -= steps;
  return work.left >= 0;
}

/** Begins anew, after a run was found. */
export function refill(work: OwnWork): void {
  work.left = Math.min(work.shared.left, ONE_SCHEDULE);
}

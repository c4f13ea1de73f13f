/** How much work may still be done. A step of it is one day, period or moment that is looked at. */
export interface Work {
  left: number;
}

/** The most steps for one schedule: some hundredths of a second. */
export const ONE_SCHEDULE = 100_000;

/** Whether there is still work left to spend. */
export function spend(work: Work, steps = 1): boolean {
  work.left -= steps;
  return work.left >= 0;
}

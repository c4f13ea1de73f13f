import type { RuleParts } from '../rule/readRule.ts';
import { planOf } from './plan.ts';
import { walkClock } from './walkClock.ts';
import { walkDays } from './walkDays.ts';
import { ONE_SCHEDULE, type Work } from './work.ts';
import { zoneOf } from './zone.ts';

const UNDER_A_DAY: ReadonlySet<string> = new Set(['HOURLY', 'MINUTELY', 'SECONDLY']);

/** Where a rule is walked from. Moments are in seconds, UTC. */
export interface RunsOptions {
  /** Its start: a wall time in seconds when `isWall`, else a moment. */
  readonly start: number;
  readonly isWall: boolean;
  readonly zone: string;
  readonly from: number;
  /** What all schedules together may still spend. */
  readonly work: Work;
}

/** The runs of a rule, and, once they have ended, whether that was for want of work. */
export interface Walk {
  readonly runs: Generator<number>;
  isCutOff(): boolean;
}

/**
 * The runs of a rule that can be, by RFC 5545, from a moment on.
 *
 * @param parts - As `readRule` gives them, without a fault.
 */
export function walkRule(parts: RuleParts, { start, isWall, zone: name, from, work }: RunsOptions): Walk {
  const zone = zoneOf(name);
  const allowed = Math.min(work.left, ONE_SCHEDULE);
  const own: Work = { left: allowed };
  const plan = planOf(parts, isWall ? start : start + zone.offsetAt(start), zone, own);
  const walk = UNDER_A_DAY.has(plan.freq) ? walkClock : walkDays;
  function* runs(): Generator<number> {
    try {
      if (plan.positions?.length !== 0) yield* walk(plan, from);
    } finally {
      work.left -= allowed - own.left;
    }
  }
  return { runs: runs(), isCutOff: () => own.left < 0 };
}

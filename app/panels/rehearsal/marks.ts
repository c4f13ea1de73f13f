import { zoneChanges } from '../../../lib/schedule/index.ts';
import { dailyTimes } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { type Shown, shareOf } from './axis.ts';
import { clockWords } from './words.ts';

/** A line over all rows. */
export interface TimeMark {
  readonly kind: 'now' | 'clocks';
  /** At a share of the width that is shown. */
  readonly share: number;
  readonly words: string;
}

/** The time that it is, and the changes of the clocks, as far as they are in what is shown. */
export function marksOf(shown: Shown, now: number, night: Rehearsed): TimeMark[] {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const changes = zoneChanges(zone, shown.from, shown.to).map(({ at, minutes }): TimeMark => {
    const by = Math.abs(minutes) === 60 ? 'an hour' : `${Math.abs(minutes)} minutes`;
    return { kind: 'clocks', share: shareOf(at, shown), words: `Clocks go ${minutes > 0 ? 'forward' : 'back'} ${by}` };
  });
  const isNow = now >= shown.from && now < shown.to;
  return isNow
    ? [...changes, { kind: 'now', share: shareOf(now, shown), words: `Now, ${clockWords(now, night)}` }]
    : changes;
}

/** When a task is due, as shares of the width that is shown. */
export function dueShares(task: string, shown: Shown, { assumptions }: Rehearsed): number[] {
  const { from, to } = shown;
  const deadline = assumptions.tasks.find((each) => each.task === task)?.deadline;
  if (deadline === undefined) return [];
  const times = typeof deadline === 'string' ? [Date.parse(deadline)] : dailyTimes(deadline, from, to);
  return times.filter((at) => at >= from && at < to).map((at) => shareOf(at, shown));
}

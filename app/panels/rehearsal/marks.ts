import { type ZoneChange, zoneChanges } from '../../../lib/schedule/index.ts';
import { dailyTimes } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { type Shown, shareOf, wholeOf } from './axis.ts';
import type { RunDetails } from './runDetails.ts';
import { clockWords } from './words.ts';

/** A line over all rows. */
export interface TimeMark {
  readonly kind: 'now' | 'clocks';
  /** At a share of the width that is shown. */
  readonly share: number;
  readonly words: string;
}

/** The changes of the reader's clocks in all of a night: looked for once, and not each time that it is panned. */
export function clockChangesOf(night: Rehearsed): readonly ZoneChange[] {
  const { from, to } = wholeOf(night);
  return zoneChanges(new Intl.DateTimeFormat().resolvedOptions().timeZone, from, to);
}

/** The time that it is, and the changes of the clocks, as far as they are in what is shown. */
export function marksOf(shown: Shown, now: number, night: Rehearsed, clocks: readonly ZoneChange[]): TimeMark[] {
  const seen = clocks.filter(({ at }) => at >= shown.from && at < shown.to);
  const changes = seen.map(({ at, minutes }): TimeMark => {
    const by = Math.abs(minutes) === 60 ? 'an hour' : `${Math.abs(minutes)} minutes`;
    return { kind: 'clocks', share: shareOf(at, shown), words: `Clocks go ${minutes > 0 ? 'forward' : 'back'} ${by}` };
  });
  const isNow = now >= shown.from && now < shown.to;
  return isNow
    ? [...changes, { kind: 'now', share: shareOf(now, shown), words: `Now, ${clockWords(now, night)}` }]
    : changes;
}

/** When a task is due, as shares of the width that is shown. */
export function dueShares(task: string, shown: Shown, { deadlines }: RunDetails): number[] {
  const { from, to } = shown;
  const deadline = deadlines.get(task);
  if (deadline === undefined) return [];
  const times = typeof deadline === 'string' ? [Date.parse(deadline)] : dailyTimes(deadline, from, to);
  return times.filter((at) => at >= from && at < to).map((at) => shareOf(at, shown));
}

import { clockChanges } from '../../schedule/clockChanges.ts';
import { EACH_SCHEDULE, ONE_SCHEDULE, type Work } from '../../schedule/expand/work.ts';
import { type Zone, zoneOf } from '../../schedule/expand/zone.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { Plan } from '../plan.ts';
import { dayAt } from './days.ts';
import type { ChangedStart } from './types.ts';

type Kind = 'skipped' | 'moved' | 'repeated';

/** Starts of the schedules of a plan that a change of the clocks does something to, by day and by what it does. */
export function changedStarts(
  { network, schedules, from, to }: Plan,
  zone: Zone,
): ReadonlyMap<number, ReadonlyMap<Kind, readonly ChangedStart[]>> {
  const found = new Map<number, Map<Kind, ChangedStart[]>>();
  const work: Work = { left: ONE_SCHEDULE + schedules.length * EACH_SCHEDULE };
  schedules.forEach((schedule, task) => {
    if (schedule === undefined || network.isOn[task] === 0) return;
    const read = readSchedule(schedule);
    if (read.zone === null) return;
    for (const { effect, wall } of clockChanges(read, { from, to, work })) {
      const own = zoneOf(read.zone);
      const day = dayAt(own.movedUtcOf(Date.parse(`${wall}Z`) / 1_000) * 1_000, zone);
      const kinds = found.get(day) ?? new Map<Kind, ChangedStart[]>();
      found.set(day, kinds.set(effect, [...(kinds.get(effect) ?? []), { task: network.keys[task]!, wall }]));
    }
  });
  return found;
}

import { zoneOf } from '../../schedule/expand/zone.ts';
import type { Plan } from '../plan.ts';
import type { RehearsalOptions } from '../rehearse.ts';
import { changedStarts } from './changedStarts.ts';
import { type DayCounts, countDays } from './countDays.ts';
import { dateOfDay, dayOfDate, startOfDay } from './days.ts';
import type { Calendar, CalendarDay, CalendarSpan, DayReason, Holiday, UnusualRuns } from './types.ts';
import { unusualRuns } from './unusualRuns.ts';

/** So many runs are counted at most, where nobody says otherwise. None is kept, so they may be more than of a night. */
const MOST_COUNTED = 3_000_000;

const HOUR = 3_600_000;
/** How many hours a day has where no clock changes. */
const USUAL_HOURS = 24;

/**
 * A calendar of what a plan does: the runs of each day and hour by the clocks of a time zone, and the days on which
 * something is different. That is a change of the clocks; a start that it leaves out, moves or brings twice; a task
 * that runs more often or less often than on most days of that weekday; and a holiday.
 *
 * What is usual for a weekday is told from all whole days of the plan: {@link calendarSpan} says what to rehearse. Days
 * of which the plan has nothing have no runs.
 *
 * @throws {RangeError} When there is no such time zone.
 * @example
 * const days = { from: '2026-03-01', to: '2026-04-01', zone: 'Europe/Berlin' };
 * const plan = planOf(chain, calendarSpan(days));
 * if (plan.ok) rehearsalCalendar(plan.value, days).days[28]?.reasons[0]; // the clocks: 23 hours
 */
export function rehearsalCalendar(
  plan: Plan,
  {
    from,
    to,
    zone: name,
    holidays = [],
    mostRuns = MOST_COUNTED,
    ...options
  }: CalendarSpan & { readonly holidays?: readonly Holiday[] } & Pick<RehearsalOptions, 'mostRuns' | 'signal'>,
): Calendar {
  const zone = zoneOf(name);
  const counts = countDays(plan, zone, { mostRuns, ...options });
  const unusual = unusualRuns(plan, counts);
  const changed = changedStarts(plan, zone);
  const first = dayOfDate(from);
  const days = Array.from({ length: Math.max(0, dayOfDate(to) - first) }, (_none, at): CalendarDay => {
    const day = first + at;
    const date = dateOfDay(day);
    const [start, end] = [startOfDay(day, zone), startOfDay(day + 1, zone)];
    const length = (end - start) / HOUR;
    const tasks = unusual(day);
    return {
      date,
      from: start,
      to: end,
      ...ranOn(day, plan, counts),
      reasons: [
        ...holidays.filter((each) => each.date === date).map((each) => ({ kind: 'holiday', name: each.name }) as const),
        ...(length === USUAL_HOURS ? [] : [{ kind: 'clocks', hours: length } as const]),
        ...Array.from(changed.get(day) ?? [], ([kind, starts]) => ({ kind, starts })),
        ...listed(
          'fewer',
          tasks.filter(({ runs, usual }) => runs < usual),
        ),
        ...listed(
          'more',
          tasks.filter(({ runs, usual }) => runs > usual),
        ),
      ],
    };
  });
  return { days, stopped: counts.stopped };
}

function ranOn(day: number, { network }: Plan, counts: DayCounts): Pick<CalendarDay, 'runs' | 'hours' | 'tasks'> {
  const isKnown = day >= counts.first && day < counts.first + counts.count;
  if (!isKnown) return { runs: 0, hours: Array.from({ length: USUAL_HOURS }, () => 0), tasks: 0 };
  const hours = counts.hoursOn(day);
  return {
    runs: hours.reduce((sum, each) => sum + each, 0),
    hours,
    tasks: network.keys.filter((_key, task) => counts.runsOf(task, day) > 0).length,
  };
}

function listed(kind: 'fewer' | 'more', tasks: readonly UnusualRuns[]): readonly DayReason[] {
  return tasks.length === 0 ? [] : [{ kind, tasks }];
}

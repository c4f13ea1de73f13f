import type { NodeKey } from '../model/chain.ts';
import { type QuietTime, type RehearsalSettings, WEEKDAYS, isTimeOfDay } from '../model/rehearsalSettings.ts';
import { weekdayOf } from '../schedule/expand/calendar.ts';
import { zoneOf } from '../schedule/expand/zone.ts';
import { timeOf } from '../schedule/timeOf.ts';
import { dayAt } from './calendar/days.ts';
import { dailyTimes, momentOn } from './daily.ts';
import type { Span } from './plan.ts';
import { type Assumptions, type Blackout, type GivenTimes, type TaskAssumption, USUAL_ASSUMPTIONS } from './types.ts';

/**
 * What a chain document says of its tasks, as a rehearsal of a span takes it for granted: times of day become moments.
 *
 * @param zone - The time zone of the reader, which counts where the document names none.
 * @example assumptionsOf(document.view.rehearsal, { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' }, 'UTC')
 */
export function assumptionsOf(settings: RehearsalSettings, span: Span, zone: string): Assumptions {
  const here = settings.zone ?? zone;
  const [from, to] = [timeOf(span.from), timeOf(span.to)];
  const given = (times: readonly string[]): string[] =>
    times.flatMap((time) =>
      isTimeOfDay(time) ? dailyTimes({ time, zone: here }, from, to).map((at) => new Date(at).toISOString()) : [time],
    );
  const tasks: TaskAssumption[] = [];
  const manual: GivenTimes[] = [];
  const datasets: GivenTimes[] = [];
  for (const [task, { deadline, manual: starts, datasets: updates, ...assumed }] of settings.tasks) {
    const daily = deadline === undefined ? {} : { deadline: { time: deadline, zone: here } };
    if (assumed.duration || assumed.failure || deadline !== undefined) tasks.push({ task, ...assumed, ...daily });
    addGiven(manual, task, given(starts ?? []));
    addGiven(datasets, task, given(updates ?? []));
  }
  return {
    ...USUAL_ASSUMPTIONS,
    tasks,
    lanes: settings.lanes,
    blackouts: [...settings.quiet.values()].flatMap((quiet) => blackoutsOf(quiet, here, from, to)),
    manual,
    datasets,
  };
}

function addGiven(list: GivenTimes[], task: NodeKey, times: readonly string[]): void {
  if (times.length > 0) list.push({ task, times });
}

/** The times of a span in which nothing starts, and those that have begun before it. */
function blackoutsOf({ from, to, days }: QuietTime, zone: string, spanFrom: number, spanTo: number): Blackout[] {
  const found: Blackout[] = [];
  const clocks = zoneOf(zone);
  const [first, last] = [dayAt(spanFrom, clocks) - 1, dayAt(spanTo, clocks)];
  for (let day = first; day <= last; day += 1) {
    if (days && !days.includes(WEEKDAYS[weekdayOf(day)]!)) continue;
    const start = momentOn({ time: from, zone }, day);
    const end = momentOn({ time: to, zone }, to > from ? day : day + 1);
    if (end > spanFrom && start < spanTo)
      found.push({ from: new Date(start).toISOString(), to: new Date(end).toISOString() });
  }
  return found;
}

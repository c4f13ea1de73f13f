import type { CalendarDay, DayReason } from '../../../../lib/simulate/index.ts';

/** `12 runs of 5 tasks, the busiest hour is from 02:00 to 03:00.` */
export function countWords({ runs, tasks, hours }: CalendarDay): string {
  if (runs === 0) return 'Nothing runs.';
  const busiest = hours.indexOf(Math.max(...hours));
  const two = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  const counted = `${runs.toLocaleString('en-GB')} ${runs === 1 ? 'run' : 'runs'}`;
  const ran = `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`;
  return `${counted} of ${ran}, the busiest hour is from ${two(busiest)} to ${two(busiest + 1)}.`;
}

const TAGS: Readonly<Record<Exclude<DayReason['kind'], 'holiday'>, string>> = {
  clocks: 'clocks change',
  skipped: 'start skipped',
  moved: 'start moved',
  repeated: 'time comes twice',
  fewer: 'fewer runs',
  more: 'more runs',
};

/** What is different, as short as a cell is: the first reason; `null` on a usual day. */
export function reasonTag([first, ...more]: readonly DayReason[]): string | null {
  if (!first) return null;
  const tag = first.kind === 'holiday' ? first.name : TAGS[first.kind];
  return more.length === 0 ? tag : `${tag} +${more.length}`;
}

import type { Schedule } from './schedule.ts';

/** What has to be known of a schedule that does not say when it starts, where its runs depend on that; else `null`. */
export function startNote({ start, when }: Schedule): string | null {
  if (start || !when || !dependsOnStart(when)) return null;
  return 'The schedule has no start. These runs are counted from now; the service may count from another moment.';
}

function dependsOnStart(when: NonNullable<Schedule['when']>): boolean {
  if (when.kind !== 'recurrence') return when.kind === 'interval' && !when.interval.isCountedBack;
  const { freq, interval, count, hours, minutes, days, dates, yeardays, weeks, months } = when.rule;
  if (interval > 1 || count !== null) return true;
  if (freq === 'SECONDLY') return false;
  if (freq !== 'MINUTELY' && !minutes) return true;
  if (freq === 'MINUTELY' || freq === 'HOURLY') return false;
  if (!hours) return true;
  const saysDay = Boolean(days ?? dates ?? yeardays ?? weeks);
  if (freq === 'DAILY') return false;
  return !saysDay || (freq === 'YEARLY' && !months && Boolean(dates) && !weeks && !yeardays);
}

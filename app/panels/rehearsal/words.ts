import { GUESSED_DURATION, type RehearsalComparison } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { lengthText } from './lengths.ts';

// to make one takes longer than to draw what it writes
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY_CLOCK = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });

/** A time of day by the clock of the reader; with the weekday where a rehearsal takes more than a day. */
export function clockWords(at: number, { from, to }: Pick<Rehearsed, 'from' | 'to'>): string {
  const isOther = isLong({ from, to }) || at < from || at >= to;
  return (isOther ? DAY_CLOCK : CLOCK).format(at).replace(',', '');
}

/** A moment by the clock of the reader: `Sun 29 Nov 2026, 00:05`. */
export function dayAndTime(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** Whether a rehearsal takes more than a day, however long a change of the clocks makes it. */
export function isLong({ from, to }: Pick<Rehearsed, 'from' | 'to'>): boolean {
  return to - from > 26 * 3_600_000;
}

/** About how long something takes: `45 s`, `12 min`, `2 h 5 min`. */
export function lengthWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

/** When all has ended, and how many runs there are. */
export function finishWords(night: Rehearsed): string {
  const { finish, stopped, runs } = night;
  if (stopped !== null) return `Stopped at ${runs.length} runs: tasks start each other without end`;
  if (finish === null) return 'Nothing runs in this time';
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const count = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}`;
  return `${count}, all ended ${clockWords(finish, night)} (${timeZone})`;
}

/** Where the lengths of the runs are known from: `if each takes 5 min`, or how many were measured or entered. */
export function sourcesWords({ chain, settings }: Rehearsed): string {
  const counts = { runs: 0, entered: 0, guess: 0 };
  for (const { key } of chain.tasks) counts[settings.tasks.get(key)?.duration?.source ?? 'guess'] += 1;
  const guess = `${lengthText(GUESSED_DURATION.usual)}, a guess`;
  if (counts.runs + counts.entered === 0) return `if each takes ${guess}`;
  const parts = [
    ...(counts.runs > 0 ? [`${counts.runs} measured`] : []),
    ...(counts.entered > 0 ? [`${counts.entered} entered`] : []),
    ...(counts.guess > 0 ? [`${counts.guess} taken as ${guess}`] : []),
  ];
  return `durations: ${parts.join(', ')}`;
}

/** What a what-if changes, in a sentence. */
export function comparedWords(
  { finish, runs, mostRunning, waited, tasks }: RehearsalComparison,
  night: Rehearsed,
): string {
  if (tasks.length === 0 && waited.before === waited.after) return 'nothing changes.';
  const lost = tasks.filter((each) => each.runs.before > 0 && each.runs.after === 0).length;
  const more = tasks.filter((each) => each.runs.before === 0 && each.runs.after > 0).length;
  const clock = (at: number | null): string => (at === null ? 'never' : clockWords(at, night));
  const longer = waited.after - waited.before;
  const parts = [
    finish.before === finish.after
      ? `all still ends ${clock(finish.after)}`
      : `all ends ${clock(finish.after)} instead of ${clock(finish.before)}`,
    ...(lost > 0 ? [`${lost} ${lost === 1 ? 'task' : 'tasks'} no longer ${lost === 1 ? 'runs' : 'run'}`] : []),
    ...(more > 0 ? [`${more} ${more === 1 ? 'task runs' : 'tasks run'} only then`] : []),
    ...(runs.before === runs.after ? [] : [`there are ${runs.after} runs instead of ${runs.before}`]),
    ...(mostRunning.before === mostRunning.after
      ? []
      : [`at most ${mostRunning.after} at a time instead of ${mostRunning.before}`]),
    ...(longer === 0
      ? []
      : [`runs wait ${lengthWords(Math.abs(longer) * 1_000)} ${longer > 0 ? 'longer' : 'less'} in the queue in all`]),
  ];
  return `${parts.join(', ')}.`;
}

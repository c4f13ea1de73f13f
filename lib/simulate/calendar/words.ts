import { weekdayOf } from '../../schedule/expand/calendar.ts';
import { listWords } from '../../schedule/words/lists.ts';
import type { NameOf } from '../neverWords.ts';
import { dayOfDate } from './days.ts';
import type { CalendarDay, ChangedStart, DayReason, UnusualRuns } from './types.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** So many tasks are named; of the others their number is told. */
const MOST_NAMED = 3;

/**
 * What is different on a day, in a sentence or two for each reason.
 *
 * @example dayWords(day, nameOf) // ['The clocks change: this day has 23 hours.', 'Extract does not run …']
 */
export function dayWords({ date, reasons }: Pick<CalendarDay, 'date' | 'reasons'>, nameOf: NameOf): string[] {
  const weekday = WEEKDAYS[weekdayOf(dayOfDate(date))]!;
  return reasons.map((reason) => sentenceOf(reason, weekday, nameOf));
}

function sentenceOf(reason: DayReason, weekday: string, nameOf: NameOf): string {
  switch (reason.kind) {
    case 'holiday':
      return `Holiday: ${reason.name}.`;
    case 'clocks':
      return `The clocks change: this day has ${reason.hours} hours.`;
    case 'skipped':
      return `${startsOf(reason.starts, nameOf, 'does not start', 'do not start')}: the clocks skip that time.`;
    case 'moved':
      return `${startsOf(reason.starts, nameOf, 'starts later than', 'start later than')}: the clocks skip that time.`;
    case 'repeated':
      return `The clocks show ${timesOf(reason.starts)} twice: ${namesOf(reason.starts, nameOf)} may start twice.`;
    case 'fewer':
    case 'more':
      return unusualWords(reason.tasks, weekday, nameOf);
  }
}

/** `Extract does not start at 02:30` */
function startsOf(starts: readonly ChangedStart[], nameOf: NameOf, one: string, many: string): string {
  const verb = new Set(starts.map(({ task }) => task)).size === 1 ? one : many;
  return `${namesOf(starts, nameOf)} ${verb}${verb.endsWith('than') ? '' : ' at'} ${timesOf(starts)}`;
}

function timesOf(starts: readonly ChangedStart[]): string {
  return someOf([...new Set(starts.map(({ wall }) => wall.slice(11, 16)))].toSorted(), (rest) => `${rest} more times`);
}

/** Tasks that do not run at all, or only on this day, and then those that run more or less often. */
function unusualWords(tasks: readonly UnusualRuns[], weekday: string, nameOf: NameOf): string {
  const sentence = (some: readonly UnusualRuns[], one: string, many: string, end: string): string[] =>
    some.length === 0 ? [] : [`${namesOf(some, nameOf)} ${some.length === 1 ? one : many}${end}`];
  const most = `on most ${weekday}s`;
  const often = tasks.filter(({ runs, usual }) => runs > 0 && usual > 0);
  const [only] = often.length === 1 ? often : [];
  return [
    ...sentence(
      tasks.filter(({ runs }) => runs === 0),
      'does not run, but does',
      'do not run, but do',
      ` ${most}.`,
    ),
    ...sentence(
      tasks.filter(({ usual }) => usual === 0),
      'runs, but does not',
      'run, but do not',
      ` ${most}.`,
    ),
    ...(only
      ? [`${nameOf(only.task)} runs ${timesWords(only.runs)}, and ${timesWords(only.usual)} ${most}.`]
      : sentence(
          often,
          '',
          `run ${often[0] && often[0].runs > often[0].usual ? 'more' : 'less'} often`,
          ` than ${most}.`,
        )),
  ].join(' ');
}

function timesWords(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function namesOf(some: readonly { readonly task: string }[], nameOf: NameOf): string {
  const tasks = [...new Set(some.map(({ task }) => task))];
  return someOf(tasks, (rest) => `${rest} more ${rest === 1 ? 'task' : 'tasks'}`, nameOf);
}

function someOf(words: readonly string[], more: (rest: number) => string, named: NameOf = (word) => word): string {
  const rest = words.length - MOST_NAMED;
  const first = words.slice(0, MOST_NAMED).map(named);
  return listWords(rest > 0 ? [...first, more(rest)] : first);
}

import { type Designer, part } from '../../designer.ts';
import { type RehearsalState, type Rehearsed, rehearsalOf } from '../../state/rehearsal.ts';
import { type RehearsalCalendarState, rehearsalCalendarOf } from '../../state/rehearsalCalendar.ts';
import { chooseRehearsal, requestFor, spanOf } from './rehearse.ts';

/** The count that is under way for a designer. */
const underWay = part((): { count: AbortController | null } => ({ count: null }));

/** The month that is shown, `YYYY-MM`: the one that a person chose, else that of the day that is rehearsed. */
export function monthShown(
  designer: Designer,
  { chosen }: Pick<RehearsalCalendarState, 'chosen'>,
  { day }: Pick<RehearsalState, 'day'>,
): string {
  return chosen && chosen.day === day ? chosen.month : dayShown(designer, day).slice(0, 7);
}

/** The day that is rehearsed, `YYYY-MM-DD`, by the clock of the reader. */
export function dayShown(designer: Designer, day: RehearsalState['day']): string {
  if (day !== null) return day;
  const date = new Date(spanOf(designer, { day, days: 1 }).from);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

/** Shows another month, until another day is rehearsed. */
export function chooseMonth(designer: Designer, month: string): void {
  rehearsalCalendarOf(designer).setState({ chosen: { month, day: rehearsalOf(designer).getState().day } });
}

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${twoDigits((((count % 12) + 12) % 12) + 1)}`;
}

/** Counts the runs of each day of a month, as the night is rehearsed. One that is under way for something else ends. */
export async function countMonth(designer: Designer, month: string, night: Rehearsed): Promise<void> {
  const store = rehearsalCalendarOf(designer);
  const { counted } = store.getState();
  underWay(designer).count?.abort(new Error('Another month took its place.'));
  if (counted?.month === month && counted.night === night) return;
  const controller = (underWay(designer).count = new AbortController());
  const signal = AbortSignal.any([controller.signal, designer.signal]);
  const request = {
    ...requestFor(night),
    calendar: {
      from: `${month}-01`,
      to: `${monthAfter(month, 1)}-01`,
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      holidays: Array.from(night.settings.holidays, ([date, name]) => ({ date, name })),
    },
  };
  try {
    const calendar = await designer.ports.rehearsals.rehearse('calendar', request, signal);
    if (!signal.aborted) store.setState({ counted: { month, night, calendar }, fault: null });
  } catch (error) {
    if (!signal.aborted) store.setState({ fault: (error as Error).message });
  }
}

/** Rehearses a day of the calendar, and shows its timeline. */
export function rehearseDay(designer: Designer, day: string): void {
  rehearsalOf(designer).setState({ tab: 'timeline' });
  chooseRehearsal(designer, { day, days: 1 });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

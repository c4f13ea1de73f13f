import { ChevronLeft, ChevronRight, LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import type { Calendar } from '../../../../lib/simulate/index.ts';
import {
  chooseMonth,
  countMonth,
  dayShown,
  monthAfter,
  monthShown,
} from '../../../designer/actions/rehearsal/calendar.ts';
import { useDesigner } from '../../../designer/context.ts';
import { type Rehearsed, useRehearsal } from '../../../designer/state/rehearsal.ts';
import { useRehearsalCalendar } from '../../../designer/state/rehearsalCalendar.ts';
import { Button } from '../../../ui/Button.tsx';
import { namesOf } from '../rows.ts';
import { DifferentDays } from './DifferentDays.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import styles from './calendar.module.css';
import { dateWords, monthWords } from './month.ts';

/** A month: what runs on each day and in each hour, and the days on which something is different. */
export function CalendarView({ night }: { readonly night: Rehearsed }) {
  const designer = useDesigner();
  const rehearsal = useRehearsal();
  const state = useRehearsalCalendar();
  const month = monthShown(designer, state, rehearsal);
  useEffect(() => void countMonth(designer, month, night), [designer, month, night]);
  const { counted, fault } = state;
  const calendar = counted?.month === month ? counted.calendar : null;
  const isBusy = counted?.month !== month || counted.night !== night;
  const nameOf = namesOf(night.chain);
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Button icon={ChevronLeft} tip="Previous month" onClick={() => chooseMonth(designer, monthAfter(month, -1))} />
        <h3 className={styles.month} aria-live="polite">
          {monthWords(month)}
        </h3>
        <Button icon={ChevronRight} tip="Next month" onClick={() => chooseMonth(designer, monthAfter(month, 1))} />
        <span className={styles.said}>
          {fault ?? (calendar ? totalWords(calendar.days) : 'Counting the runs…')}
          {isBusy && !fault && <LoaderCircle size={13} aria-hidden data-busy />}
        </span>
      </div>
      <div className={styles.parts}>
        <MonthGrid
          month={month}
          days={calendar?.days ?? []}
          rehearsed={dayShown(designer, rehearsal.day)}
          isBusy={isBusy}
          nameOf={nameOf}
        />
        {calendar && <DifferentDays days={calendar.days} nameOf={nameOf} />}
      </div>
      {calendar && calendar.stopped !== null && (
        <p className={styles.stopped}>{stoppedWords(calendar, calendar.stopped)}</p>
      )}
    </div>
  );
}

function stoppedWords({ days }: Calendar, stopped: number): string {
  const day = days.find(({ to }) => stopped < to);
  return day
    ? `There are too many runs to count them all: after ${dateWords(day.date)} some of them or all are missing.`
    : 'There are too many runs to tell what is usual.';
}

function totalWords(days: readonly { readonly runs: number }[]): string {
  const runs = days.reduce((sum, day) => sum + day.runs, 0);
  return `${runs.toLocaleString('en-GB')} ${runs === 1 ? 'run' : 'runs'}`;
}

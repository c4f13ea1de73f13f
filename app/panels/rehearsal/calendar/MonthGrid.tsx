import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { CalendarDay } from '../../../../lib/simulate/index.ts';
import { chooseMonth, monthAfter } from '../../../designer/actions/rehearsal/calendar.ts';
import { useDesigner } from '../../../designer/context.ts';
import { focusWhenDrawn } from '../../../ui/focus.ts';
import { DayCell } from './DayCell.tsx';
import styles from './calendar.module.css';
import { dateByKey, monthWords, sameDateIn, weeksOf } from './month.ts';
import { useRehearseDay } from './useRehearseDay.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

interface Props {
  readonly month: string;
  /** None while they are counted. */
  readonly days: readonly CalendarDay[];
  /** The day of the timeline. */
  readonly rehearsed: string;
  readonly isBusy: boolean;
  readonly nameOf: (task: string) => string;
}

/** The weeks of a month as rows. Arrow keys walk its days, also into the months beside it; Enter rehearses a day. */
export function MonthGrid({ month, days, rehearsed, isBusy, nameOf }: Props) {
  const designer = useDesigner();
  const rehearse = useRehearseDay();
  const grid = useRef<HTMLTableElement>(null);
  const [walked, setWalked] = useState(rehearsed);
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days]);
  const most = useMemo(() => Math.max(1, ...days.flatMap(({ hours }) => hours)), [days]);
  const stop = [walked, rehearsed].find((date) => date.startsWith(month)) ?? `${month}-01`;
  const walk = (event: KeyboardEvent): void => {
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    const to = months === undefined ? dateByKey(stop, event.key) : sameDateIn(monthAfter(month, months), stop);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setWalked(to);
    if (!to.startsWith(month)) chooseMonth(designer, to.slice(0, 7));
    focusWhenDrawn(() => grid.current?.querySelector<HTMLElement>(`[data-date="${to}"]`));
  };
  return (
    <table
      ref={grid}
      className={styles.grid}
      role="grid"
      aria-label={`Runs of each day in ${monthWords(month)}`}
      aria-busy={isBusy}
      onKeyDown={walk}
    >
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" aria-label={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, weekday) =>
              date === null ? (
                <td key={weekday} />
              ) : (
                <DayCell
                  key={date}
                  date={date}
                  day={byDate.get(date) ?? null}
                  most={most}
                  isRehearsed={date === rehearsed}
                  isStop={date === stop}
                  nameOf={nameOf}
                  onRehearse={rehearse}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

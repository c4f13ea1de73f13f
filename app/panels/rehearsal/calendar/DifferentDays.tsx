import { type CalendarDay, dayWords } from '../../../../lib/simulate/index.ts';
import styles from './calendar.module.css';
import { dateWords } from './month.ts';
import { useRehearseDay } from './useRehearseDay.ts';

interface Props {
  readonly days: readonly CalendarDay[];
  readonly nameOf: (task: string) => string;
}

/** The days on which something is different, in words. */
export function DifferentDays({ days, nameOf }: Props) {
  const rehearse = useRehearseDay();
  const different = days.filter(({ reasons }) => reasons.length > 0);
  if (different.length === 0)
    return <p className={styles.none}>Every day is like most days of its weekday, and no clock changes.</p>;
  return (
    <div className={styles.different}>
      <h4>{different.length === 1 ? '1 day is different' : `${different.length} days are different`}</h4>
      <ul aria-label="Days on which something is different">
        {different.map((day) => (
          <li key={day.date}>
            <button
              type="button"
              className={styles.lead}
              onClick={({ currentTarget }) => rehearse(currentTarget, day.date)}
            >
              {dateWords(day.date)}
            </button>
            {dayWords(day, nameOf).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

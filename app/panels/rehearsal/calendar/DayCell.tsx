import { Diff } from 'lucide-react';
import { type CalendarDay, dayWords } from '../../../../lib/simulate/index.ts';
import styles from './calendar.module.css';
import { longDateWords } from './month.ts';
import { countWords, reasonTag } from './words.ts';

interface Props {
  readonly date: string;
  /** `null` while its runs are counted. */
  readonly day: CalendarDay | null;
  /** The most runs in an hour of the month: what a full bar stands for. */
  readonly most: number;
  readonly isRehearsed: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly nameOf: (task: string) => string;
  readonly onRehearse: (pressed: HTMLElement, date: string) => void;
}

/** A day: how many runs it has, in which hours, and a mark where something is different. */
export function DayCell({ date, day, most, isRehearsed, isStop, nameOf, onRehearse }: Props) {
  const tag = day && reasonTag(day.reasons);
  const words = day ? [countWords(day), ...dayWords(day, nameOf)].join(' ') : 'Its runs are being counted.';
  return (
    <td>
      <button
        type="button"
        className={styles.day}
        data-date={date}
        data-different={tag !== null || undefined}
        tabIndex={isStop ? 0 : -1}
        aria-current={isRehearsed ? 'date' : undefined}
        title={words}
        onClick={({ currentTarget }) => onRehearse(currentTarget, date)}
      >
        <span className={styles.spoken}>{`${longDateWords(date)}. ${words}`}</span>
        <span className={styles.number} aria-hidden>
          {Number(date.slice(8))}
        </span>
        {tag !== null && <Diff size={12} aria-hidden className={styles.mark} />}
        <span className={styles.runs} aria-hidden>
          {day ? day.runs.toLocaleString('en-GB') : ''}
        </span>
        {day && <Hours hours={day.hours} most={most} />}
        <span className={styles.tag} aria-hidden>
          {tag}
        </span>
      </button>
    </td>
  );
}

/** A bar for each hour of the clock that has runs; the smallest can still be seen. */
function Hours({ hours, most }: { readonly hours: readonly number[]; readonly most: number }) {
  const bars = hours.map((count, hour) => {
    const height = count === 0 ? 0 : Math.max(8, (count / most) * 100);
    return height === 0 ? '' : `M${hour} 100v${-height}h.8v${height}z`;
  });
  return (
    <svg className={styles.hours} viewBox="0 0 24 100" preserveAspectRatio="none" aria-hidden>
      <path d={bars.join('')} />
    </svg>
  );
}

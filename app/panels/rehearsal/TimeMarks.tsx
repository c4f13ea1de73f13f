import { useMemo } from 'react';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import type { Shown } from './axis.ts';
import { clockChangesOf, marksOf } from './marks.ts';
import styles from './timeline.module.css';
import { useMinute } from './useMinute.ts';

interface Props {
  readonly shown: Shown;
  readonly night: Rehearsed;
  /** How tall the rows are, in pixels; left out on the axis, where words say what the lines are. */
  readonly height?: number;
}

/** Lines at the time that it is, and at changes of the clocks. */
export function TimeMarks({ shown, night, height }: Props) {
  const now = useMinute();
  const clocks = useMemo(() => clockChangesOf(night), [night]);
  return marksOf(shown, now, night, clocks).map(({ kind, share, words }) => (
    <span
      key={`${kind} ${share}`}
      className={styles.mark}
      data-kind={kind}
      style={{ left: `${share * 100}%`, ...(height === undefined ? {} : { height: `max(100%, ${height}px)` }) }}
    >
      {height === undefined && (
        <span className={styles.markWords} data-before={share > 0.8 || undefined}>
          {words}
        </span>
      )}
    </span>
  ));
}

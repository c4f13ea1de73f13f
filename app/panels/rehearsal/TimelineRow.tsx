import type { RunTable } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import type { Shown } from './axis.ts';
import { type Bar, barsOf } from './bars.ts';
import styles from './rehearsal.module.css';
import type { TimelineRow } from './rows.ts';
import { clockWords, lengthWords } from './words.ts';

interface Props {
  readonly row: TimelineRow;
  readonly top: number;
  readonly night: Rehearsed;
  readonly runs: RunTable;
  readonly shown: Shown;
  readonly critical: ReadonlySet<number>;
  readonly isSelected: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

/** A task and its runs, or why it has none. */
export function TimelineRowView({ row, top, night, runs, shown, critical, isSelected, isStop, onChoose }: Props) {
  const bars = barsOf(runs, row.runs, shown, critical);
  return (
    <li
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      data-selected={isSelected || undefined}
      data-idle={row.why === null ? undefined : row.isStandBy ? 'standby' : 'never'}
    >
      <button
        type="button"
        className={styles.name}
        data-task={row.task}
        tabIndex={isStop ? 0 : -1}
        aria-current={isSelected || undefined}
        aria-description={row.why ?? spoken(row, night, runs)}
        title={row.name}
        onClick={onChoose}
      >
        {row.name}
      </button>
      <div className={styles.track} aria-hidden onClick={onChoose}>
        {row.why !== null && <span className={styles.why}>{row.why}</span>}
        {bars.map((bar) => (
          <RunBar key={bar.number} bar={bar} night={night} runs={runs} />
        ))}
      </div>
    </li>
  );
}

function RunBar({ bar, night, runs }: { readonly bar: Bar; readonly night: Rehearsed; readonly runs: RunTable }) {
  const [start, end] = [runs.starts[bar.number]!, runs.ends[bar.number]!];
  const waited = start - runs.queued[bar.number]!;
  const words = bar.count > 1 ? `${bar.count} runs` : lengthWords(end - start);
  const title = [
    bar.count > 1 ? `${bar.count} runs from ${clockWords(start, night)}` : spanWords(start, end, night),
    ...(bar.count === 1 ? [lengthWords(end - start)] : []),
    ...(waited > 0 ? [`waited ${lengthWords(waited)}`] : []),
    ...(bar.isFailed ? ['failed'] : []),
    ...(bar.isCritical ? ['critical'] : []),
  ].join(' · ');
  return (
    <>
      {bar.waited > 0 && (
        <span
          className={styles.wait}
          style={{ left: `${(bar.left - bar.waited) * 100}%`, width: `${bar.waited * 100}%` }}
        />
      )}
      <span
        className={styles.bar}
        style={{ left: `${bar.left * 100}%`, width: `${bar.width * 100}%` }}
        data-failed={bar.isFailed || undefined}
        data-critical={bar.isCritical || undefined}
        title={title}
      >
        <span className={styles.short}>{words}</span>
        {bar.isCritical && bar.count === 1 && <span className={styles.long}> · critical</span>}
      </span>
    </>
  );
}

function spanWords(start: number, end: number, night: Rehearsed): string {
  return `${clockWords(start, night)} – ${clockWords(end, night)}`;
}

/** So many runs are read out. */
const MOST_SPOKEN = 3;

function spoken({ runs: numbers }: TimelineRow, night: Rehearsed, runs: RunTable): string {
  const told = numbers.slice(0, MOST_SPOKEN).map((number) => {
    const ends = runs.failed[number] === 1 ? ', fails' : '';
    return `${spanWords(runs.starts[number]!, runs.ends[number]!, night)}${ends}`;
  });
  const more = numbers.length - told.length;
  return `Runs ${told.join('; ')}${more > 0 ? `; and ${more} more times` : ''}`;
}

import { type DOMAttributes, memo, useMemo } from 'react';
import type { RunTable } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { type Shown, shareOf } from './axis.ts';
import { type Bar, barsOf } from './bars.ts';
import styles from './timeline.module.css';
import type { Past, Tonight } from './past.ts';
import { lateWords, pastWords } from './TonightWords.tsx';
import { dueShares } from './marks.ts';
import type { TimelineRow } from './rows.ts';
import type { RunDetails } from './runDetails.ts';
import type { RowHands } from './useRowHands.ts';
import { clockWords, lengthWords } from './words.ts';

interface Props {
  readonly row: TimelineRow;
  readonly top: number;
  readonly night: Rehearsed;
  readonly runs: RunTable;
  readonly details: RunDetails;
  /** What the connected tenant tells of this night. */
  readonly tonight: Tonight | null;
  readonly shown: Shown;
  readonly isSelected: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly hands: RowHands;
}

/** A task and its runs, or why it has none. */
export const TimelineRowView = memo(function TimelineRowView(props: Props) {
  const { row, top, night, runs, details, tonight, shown, isSelected, isStop, hands } = props;
  const bars = barsOf(runs, row.runs, shown, details.critical);
  const past = tonight?.past.get(row.task);
  const late = tonight?.late.get(row.task);
  const ran = useMemo(() => row.why ?? spoken(row, night, runs, details), [row, night, runs, details]);
  const said = [
    ran,
    ...(past ? [`In the tenant it ${pastWords(past, night)}`] : []),
    ...(late ? [lateWords(late, night)] : []),
  ].join('. ');
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
        aria-description={said}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        title={row.name}
        onClick={() => hands.choose(row.task)}
      >
        {row.name}
      </button>
      <div className={styles.track} aria-hidden onClick={() => hands.choose(row.task)}>
        {row.why !== null && <span className={styles.why}>{row.why}</span>}
        {tonight && past && <PastBar past={past} night={night} shown={shown} />}
        {tonight && late && (
          <span className={styles.late} style={{ left: `${shareOf(tonight.now, shown) * 100}%` }}>
            {late.kind === 'not-started' ? 'late' : 'takes long'}
          </span>
        )}
        {dueShares(row.task, shown, details).map((share) => (
          <span key={share} className={styles.due} style={{ left: `${share * 100}%` }} title="Due by then" />
        ))}
        {bars.map((bar, index) => {
          const isScheduled = bar.count === 1 && runs.at(bar.number).cause.kind === 'schedule';
          return (
            <RunBar
              // a run has another number in each rehearsal, and a bar that is dragged stays the same
              key={index}
              bar={bar}
              night={night}
              runs={runs}
              details={details}
              length={shown.to - shown.from}
              grip={
                isScheduled
                  ? {
                      onPointerDown: (event) => hands.grip(row.task, event),
                      onPointerMove: hands.move,
                      onPointerUp: hands.end,
                      onPointerCancel: hands.cancel,
                    }
                  : undefined
              }
            />
          );
        })}
      </div>
    </li>
  );
});

/** How the task really ran. */
function PastBar({ past, night, shown }: { readonly past: Past; readonly night: Rehearsed; readonly shown: Shown }) {
  const [left, right] = [shareOf(past.from, shown), shareOf(past.to, shown)];
  return (
    <span
      className={styles.past}
      style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
      data-run={past.run.endedAt === null ? 'RUNNING' : past.run.status === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED'}
      title={`In the tenant it ${pastWords(past, night)}`}
    />
  );
}

interface BarProps {
  readonly bar: Bar;
  readonly night: Rehearsed;
  readonly runs: RunTable;
  readonly details: RunDetails;
  /** How much time is shown, in milliseconds. */
  readonly length: number;
  /** For a bar that can be dragged. */
  readonly grip: DOMAttributes<HTMLSpanElement> | undefined;
}

function RunBar({ bar, night, runs, details, length, grip }: BarProps) {
  const [start, end] = [runs.starts[bar.number]!, runs.ends[bar.number]!];
  const waited = start - runs.queued[bar.number]!;
  const slack = bar.count === 1 ? night.slack[bar.number]! : 0;
  const due = details.late.get(bar.number);
  const words = bar.count > 1 ? `${bar.count} runs` : lengthWords(end - start);
  const title = [
    bar.count > 1 ? `${bar.count} runs from ${clockWords(start, night)}` : spanWords(start, end, night),
    ...(bar.count === 1 ? [lengthWords(end - start)] : []),
    ...(waited > 0 ? [`waited ${lengthWords(waited)}`] : []),
    ...(bar.isFailed ? ['failed'] : []),
    ...(bar.isCritical ? ['critical'] : []),
    ...(slack > 0 ? [`could end ${lengthWords(slack)} later`] : []),
    ...(due === undefined ? [] : [`late: due ${clockWords(due, night)}`]),
  ].join(' · ');
  return (
    <>
      {bar.waited > 0 && (
        <span
          className={styles.wait}
          style={{ left: `${(bar.left - bar.waited) * 100}%`, width: `${bar.waited * 100}%` }}
        />
      )}
      {slack > 0 && (
        <span
          className={styles.slack}
          style={{ left: `${(bar.left + bar.width) * 100}%`, width: `${(slack / length) * 100}%` }}
        />
      )}
      <span
        className={styles.bar}
        style={{ left: `${bar.left * 100}%`, width: `${bar.width * 100}%` }}
        data-failed={bar.isFailed || undefined}
        data-critical={bar.isCritical || undefined}
        data-late={due !== undefined || undefined}
        data-movable={grip ? true : undefined}
        title={grip ? `${title} · drag it to move the schedule` : title}
        {...grip}
      >
        <span className={styles.short}>{words}</span>
        {due !== undefined && <span className={styles.long}> · late</span>}
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

function spoken({ runs: numbers }: TimelineRow, night: Rehearsed, runs: RunTable, { late }: RunDetails): string {
  const told = numbers.slice(0, MOST_SPOKEN).map((number) => {
    const due = late.get(number);
    const ends = runs.failed[number] === 1 ? ', fails' : '';
    const isLate = due === undefined ? '' : `, late: due ${clockWords(due, night)}`;
    return `${spanWords(runs.starts[number]!, runs.ends[number]!, night)}${ends}${isLate}`;
  });
  const more = numbers.length - told.length;
  return `Runs ${told.join('; ')}${more > 0 ? `; and ${more} more times` : ''}`;
}

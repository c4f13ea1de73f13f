import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { DEADLINE_SHARE, type Nights, type TaskNights } from '../../../lib/simulate/index.ts';
import { lookAt } from '../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../designer/context.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { type Rehearsed, useRehearsal } from '../../designer/state/rehearsal.ts';
import { lengthText } from './lengths.ts';
import { SpreadChart, type SpreadRange } from './SpreadChart.tsx';
import { namesOf } from './rows.ts';
import styles from './nights.module.css';
import { useGoTo } from './useGoTo.ts';
import { clockWords, sourcesWords } from './words.ts';

const ROW = 28;

/** When each task, and all of them, have ended in many nights, with durations and failures by chance. */
export function ManyNights({ night }: { readonly night: Rehearsed }) {
  const designer = useDesigner();
  const nights = useRehearsal((state) => state.nights);
  useEffect(() => void lookAt(designer, 'nights', night), [designer, night]);
  if (!nights) return <p className={styles.empty}>Rehearsing many nights…</p>;
  if (!nights.finish) return <p className={styles.empty}>Nothing runs in this time.</p>;
  return <Shown night={night} nights={nights} />;
}

function Shown({ night, nights }: { readonly night: Rehearsed; readonly nights: Nights }) {
  const goTo = useGoTo();
  const nameOf = namesOf(night.chain);
  const rows = useMemo(() => rowsOf(nights), [nights]);
  const range = useMemo(() => rangeOf(rows), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const { text } = useRoom();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * text,
    overscan: 6,
  });
  const { p50, p80, p95 } = nights.finish!;
  return (
    <div ref={scroller} className={styles.view}>
      <p className={styles.lead}>
        In {nights.nights.toLocaleString('en-GB')} nights all has ended by <strong>{clockWords(p50, night)}</strong> in
        half of them, by <strong>{clockWords(p80, night)}</strong> in four of five, and by{' '}
        <strong>{clockWords(p95, night)}</strong> in 19 of 20; {sourcesWords(night)}.
      </p>
      <div className={styles.head} aria-hidden>
        <span className={styles.name}>Task</span>
        <span className={styles.time}>P50</span>
        <span className={styles.time}>P80</span>
        <span className={styles.time}>P95</span>
        <span className={styles.share}>Critical</span>
        <span className={styles.due}>Due</span>
        <span className={styles.spread} />
      </div>
      <ul className={styles.list} aria-label="When tasks have ended" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          const { p50: half, p80: most, p95: nearly } = row.finish!;
          return (
            <li key={row.task} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <button
                type="button"
                className={styles.name}
                title={nameOf(row.task)}
                aria-description={spoken(row, night)}
                onClick={() => goTo(row.task)}
              >
                {nameOf(row.task)}
              </button>
              <span className={styles.time}>{clockWords(half, night)}</span>
              <span className={styles.time}>{clockWords(most, night)}</span>
              <span className={styles.time}>{clockWords(nearly, night)}</span>
              <span className={styles.share}>{percent(row.criticalShare)}</span>
              <span className={styles.due} data-missed={isMissed(row) || undefined}>
                {row.deadline ? `${byWords(row)}: ${percent(row.deadline.chance)}` : ''}
              </span>
              <SpreadChart finish={row.finish!} range={range} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Missed deadlines first, then those that are critical most often. */
function rowsOf({ tasks }: Nights): TaskNights[] {
  return tasks
    .filter(({ finish }) => finish !== null)
    .toSorted((a, b) => Number(isMissed(b)) - Number(isMissed(a)) || b.criticalShare - a.criticalShare);
}

function rangeOf(rows: readonly TaskNights[]): SpreadRange {
  const from = rows.reduce((least, { finish }) => Math.min(least, finish!.p50), Infinity);
  const to = rows.reduce((most, { finish }) => Math.max(most, finish!.p95), -Infinity);
  return { from, to: Math.max(to, from + 1) };
}

function isMissed({ deadline }: TaskNights): boolean {
  return deadline !== null && deadline.chance < DEADLINE_SHARE;
}

function byWords({ deadline }: TaskNights): string {
  const by = deadline!.by;
  return typeof by === 'string' ? by : by.time;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function spoken(row: TaskNights, night: Rehearsed): string {
  const { p50, p80, p95 } = row.finish!;
  const times = [p50, p80, p95].map((at) => clockWords(at, night));
  const due = row.deadline ? ` It has ended by ${byWords(row)} in ${percent(row.deadline.chance)} of the nights.` : '';
  return (
    `Ended by ${times[0]} in half of the nights, by ${times[1]} in four of five, by ${times[2]} in 19 of 20, ` +
    `${lengthText((p95 - p50) / 1_000)} later. Critical in ${percent(row.criticalShare)}.${due}`
  );
}

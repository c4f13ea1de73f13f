import { useVirtualizer } from '@tanstack/react-virtual';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { NodeKey } from '../../../lib/index.ts';
import type { RunTable } from '../../../lib/simulate/index.ts';
import { dropSchedule } from '../../designer/actions/rehearsal/moveSchedule.ts';
import { useDesigner } from '../../designer/context.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import { type Rehearsed, useRehearsal } from '../../designer/state/rehearsal.ts';
import { selectOnly, useDesignerState } from '../../designer/state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { focusWhenDrawn } from '../../ui/focus.ts';
import { Playhead } from './Playhead.tsx';
import { ChainRowView } from './ChainRow.tsx';
import { TimeMarks } from './TimeMarks.tsx';
import { TimelineRowView } from './TimelineRow.tsx';
import { type Shown, movedTo, panned, ticksOf, usualPart, wholeOf, zoomed } from './axis.ts';
import { lengthText } from './lengths.ts';
import { type ChainRow, type TimelineRow, inOrderOf, timelineRows } from './rows.ts';
import { detailsOf } from './runDetails.ts';
import styles from './timeline.module.css';
import { useFollowPlayhead } from './useFollowPlayhead.ts';
import { useMoveSchedule } from './useMoveSchedule.ts';
import type { Tonight } from './past.ts';
import { useRowHands } from './useRowHands.ts';
import { useWidth } from './useWidth.ts';
import views from './views.module.css';
import { clockWords, isLong } from './words.ts';

const ROW = 26;
/** The room that a time takes on the axis, in pixels: with a weekday, and without. */
const [WIDE_TICK, TICK] = [96, 64] as const;
const STEP = 1.6;

interface Props {
  readonly night: Rehearsed;
  readonly runs: RunTable;
  /** What the connected tenant tells of this night. */
  readonly tonight: Tonight | null;
}

/** Every task with its runs on one axis of time. Arrow keys walk the rows; the wheel with Ctrl zooms. */
export function Timeline({ night, runs, tonight }: Props) {
  const designer = useDesigner();
  const selected = useDesignerState((state) => state.selection.tasks);
  const refusal = useRehearsal((state) => state.refusal);
  const details = useMemo(() => detailsOf(night), [night]);
  const whole = useMemo(() => wholeOf(night), [night]);
  const [chosen, setChosen] = useState<Shown | null>(null);
  const usual = useMemo(() => usualPart(night), [night]);
  const shown = chosen && chosen.from >= whole.from && chosen.to <= whole.to ? chosen : usual;
  const scroller = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const { text } = useRoom();
  const dragging = useMoveSchedule(() => (shown.to - shown.from) / Math.max(1, width));
  const rows = useRows(night, runs, dragging.dragged !== null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * text,
    overscan: 4,
  });
  const isSelected = (row: TimelineRow | ChainRow): boolean => row.kind === 'task' && selected.has(row.task);
  const found = rows.findIndex(isSelected);
  const at = found >= 0 ? found : rows.findIndex(({ kind }) => kind === 'task');
  useEffect(() => {
    if (found >= 0) virtual.scrollToIndex(found);
  }, [virtual, found]);

  useFollowPlayhead(shown, (moment) => setChosen(movedTo(moment, shown, whole)));
  const zoom = (factor: number, around = (shown.from + shown.to) / 2): void =>
    setChosen(zoomed(shown, whole, factor, around));
  const choose = (task: NodeKey): void => {
    selectOnly(designer, { tasks: [task] });
    canvasPort(designer)?.reveal(task);
    focusWhenDrawn(() => scroller.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(task)}"]`));
  };
  const chooseAt = (index: number): void => {
    const row = rows[index];
    if (row?.kind === 'task') choose(row.task);
  };
  const hands = useRowHands({
    choose,
    grip: (task, event) => {
      setChosen(shown);
      dragging.start(task, event);
    },
    move: dragging.move,
    end: dragging.end,
    cancel: dragging.cancel,
  });
  const walk = (event: KeyboardEvent): void => {
    const { key, altKey, shiftKey } = event;
    const row = rows[at];
    const to = { ArrowDown: nextTask(rows, at, 1), ArrowUp: nextTask(rows, at, -1), Home: 0, End: rows.length - 1 }[
      key
    ];
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (to === undefined && by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) chooseAt(rows[to]?.kind === 'task' ? to : nextTask(rows, to, key === 'End' ? -1 : 1));
    else if (!altKey) setChosen(panned(shown, whole, by! * 0.2));
    else if (row?.kind === 'task') dropSchedule(designer, row.task, by! * (shiftKey ? 60 : 5));
  };
  useWheel(scroller, (event, share) => {
    const length = shown.to - shown.from;
    if (event.ctrlKey || event.metaKey) zoom(event.deltaY < 0 ? STEP : 1 / STEP, shown.from + share * length);
    else setChosen(panned(shown, whole, event.deltaX / 1_000));
  });

  return (
    <>
      <div className={styles.axis}>
        <span className={styles.corner}>
          <Button icon={ZoomIn} tip="Zoom in on the time" onClick={() => zoom(STEP)} />
          <Button icon={ZoomOut} tip="Zoom out of the time" onClick={() => zoom(1 / STEP)} />
          <Button icon={Maximize2} tip="Show all of the time" onClick={() => setChosen(whole)} />
          <span className={styles.refusal} role="status">
            {refusal ?? (dragging.dragged && movedWords(dragging.dragged.minutes))}
          </span>
        </span>
        <div ref={track} className={styles.track} aria-hidden>
          {ticksOf(shown, width / (isLong(night) ? WIDE_TICK : TICK) / text).map((tick) => (
            <span key={tick.at} className={styles.tick} style={{ left: `${tick.share * 100}%` }}>
              {clockWords(tick.at, night)}
            </span>
          ))}
          <TimeMarks shown={shown} night={night} />
        </div>
      </div>
      <div ref={scroller} className={views.rows} onKeyDown={walk}>
        <Playhead shown={shown} />
        <div className={styles.marks} aria-hidden>
          <TimeMarks shown={shown} night={night} height={virtual.getTotalSize()} />
        </div>
        <ul aria-label="Tasks in the order in which they start" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]!;
            if (row.kind === 'chain') return <ChainRowView key={`chain ${row.key}`} row={row} top={start} />;
            return (
              <TimelineRowView
                key={row.task}
                row={row}
                top={start}
                night={night}
                runs={runs}
                details={details}
                tonight={tonight}
                shown={shown}
                isSelected={selected.has(row.task)}
                isStop={index === at}
                hands={hands}
              />
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** The rows; in the order that they had before while a bar is dragged: none slips from under the pointer. */
function useRows(night: Rehearsed, runs: RunTable, isDragging: boolean): readonly (TimelineRow | ChainRow)[] {
  const rows = useMemo(() => timelineRows(night, runs), [night, runs]);
  const [order, setOrder] = useState(rows);
  if (!isDragging && order !== rows) setOrder(rows);
  return useMemo(() => (isDragging ? inOrderOf(rows, order) : rows), [rows, order, isDragging]);
}

/** The nearest row of a task above or below; the same where there is none. */
function nextTask(rows: readonly (TimelineRow | ChainRow)[], at: number, by: 1 | -1): number {
  for (let next = at + by; next >= 0 && next < rows.length; next += by) if (rows[next]!.kind === 'task') return next;
  return at;
}

function movedWords(minutes: number): string {
  if (minutes === 0) return 'as it is';
  return `${lengthText(Math.abs(minutes) * 60)} ${minutes < 0 ? 'earlier' : 'later'}`;
}

/** The wheel over the rows. React listens to it in a way that cannot keep the page from zooming. */
function useWheel(
  scroller: { readonly current: HTMLElement | null },
  onWheel: (event: WheelEvent, share: number) => void,
): void {
  const latest = useRef(onWheel);
  useEffect(() => {
    latest.current = onWheel;
  });
  useEffect(() => {
    const element = scroller.current;
    const listen = (event: WheelEvent): void => {
      const track = element?.querySelector(`.${styles.track}`)?.getBoundingClientRect();
      if (!track || !(event.ctrlKey || event.metaKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))) return;
      event.preventDefault();
      latest.current(event, Math.max(0, Math.min(1, (event.clientX - track.left) / track.width)));
    };
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [scroller]);
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { RunTable } from '../../../lib/simulate/index.ts';
import { useDesigner } from '../../designer/context.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { selectOnly, useDesignerState } from '../../designer/state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { focusWhenDrawn } from '../../ui/focusWhenDrawn.ts';
import { Playhead } from './Playhead.tsx';
import { TimelineRowView } from './TimelineRow.tsx';
import { type Shown, panned, ticksOf, usualPart, wholeOf, zoomed } from './axis.ts';
import { timelineRows } from './rows.ts';
import styles from './rehearsal.module.css';
import { useWidth } from './useWidth.ts';
import { clockWords, isLong } from './words.ts';

const ROW = 26;
/** The room that a time takes on the axis, in pixels: with a weekday, and without. */
const [WIDE_TICK, TICK] = [96, 64] as const;
const STEP = 1.6;

/** Every task with its runs on one axis of time. Arrow keys walk the rows; the wheel with Ctrl zooms. */
export function Timeline({ night, runs }: { readonly night: Rehearsed; readonly runs: RunTable }) {
  const designer = useDesigner();
  const selected = useDesignerState((state) => state.selection.tasks);
  const rows = useMemo(() => timelineRows(night, runs), [night, runs]);
  const critical = useMemo(() => new Set(night.critical), [night]);
  const whole = useMemo(() => wholeOf(night), [night]);
  const [chosen, setChosen] = useState<Shown | null>(null);
  const shown = chosen && chosen.from >= whole.from && chosen.to <= whole.to ? chosen : usualPart(night);
  const scroller = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const { text } = useRoom();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * text,
    overscan: 4,
  });
  const at = Math.max(
    0,
    rows.findIndex(({ task }) => selected.has(task)),
  );
  useEffect(() => {
    if (rows[at] && selected.has(rows[at].task)) virtual.scrollToIndex(at);
  }, [virtual, rows, at, selected]);

  const zoom = (factor: number, around = (shown.from + shown.to) / 2): void =>
    setChosen(zoomed(shown, whole, factor, around));
  const choose = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    selectOnly(designer, { tasks: [row.task] });
    canvasPort(designer)?.reveal(row.task);
    focusWhenDrawn(() => scroller.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(row.task)}"]`));
  };
  const walk = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const by = { ArrowLeft: -0.2, ArrowRight: 0.2 }[event.key];
    if (to === undefined && by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) choose(to);
    else setChosen(panned(shown, whole, by!));
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
        </span>
        <div ref={track} className={styles.track} aria-hidden>
          {ticksOf(shown, width / (isLong(night) ? WIDE_TICK : TICK) / text).map((tick) => (
            <span key={tick.at} className={styles.tick} style={{ left: `${tick.share * 100}%` }}>
              {clockWords(tick.at, night)}
            </span>
          ))}
        </div>
      </div>
      <div ref={scroller} className={styles.rows} onKeyDown={walk}>
        <Playhead shown={shown} />
        <ul aria-label="Tasks in the order in which they start" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <TimelineRowView
              key={rows[index]!.task}
              row={rows[index]!}
              top={start}
              night={night}
              runs={runs}
              shown={shown}
              critical={critical}
              isSelected={selected.has(rows[index]!.task)}
              isStop={index === at}
              onChoose={() => choose(index)}
            />
          ))}
        </ul>
      </div>
    </>
  );
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

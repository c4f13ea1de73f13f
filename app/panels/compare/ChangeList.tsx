import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { showChange } from '../../designer/actions/compare/walkChanges.ts';
import { useDesigner } from '../../designer/context.ts';
import { type Compared, currentChange, useComparison } from '../../designer/state/comparison.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { focusWhenDrawn } from '../../ui/focus.ts';
import { ChangeRow } from './ChangeRow.tsx';
import styles from './compare.module.css';

/** The usual height of a row, in pixels: each is measured once it is drawn. */
const USUAL = 72;

/**
 * Every task that is different: what is gone first, then the others as they run. Arrow keys walk from one to the next.
 */
export function ChangeList({ compared }: { readonly compared: Compared }) {
  const designer = useDesigner();
  const rows = useMemo(() => [...compared.tasks], [compared]);
  const selection = useDesignerState((state) => state.selection);
  const current = useComparison((state) => currentChange(compared, selection, state.current));
  const at = current === null ? -1 : rows.findIndex(([key]) => key === current);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL,
    getItemKey: (index) => rows[index]![0],
    overscan: 6,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [virtual, at]);

  const focus = (key: string): void =>
    focusWhenDrawn(() => scroller.current?.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"] button`));
  const goTo = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    showChange(designer, row[0]);
    focus(row[0]);
  };
  const walk = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(to);
  };
  const stop = at >= 0 ? at : 0;
  if (rows.length === 0) return <p className={styles.empty}>No task and no edge is different.</p>;
  return (
    <div ref={scroller} className={styles.list} onKeyDown={walk}>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label="Changes">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const [key, task] = rows[index]!;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-change={key}
              data-current={index === at || undefined}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ChangeRow
                changeKey={key}
                task={task}
                compared={compared}
                isStop={index === stop}
                isCurrent={index === at}
                onTaken={() => {
                  // the row is gone: the one that takes its place has the focus then
                  const next = rows[index + 1] ?? rows[index - 1];
                  if (next) {
                    showChange(designer, next[0]);
                    focus(next[0]);
                  }
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

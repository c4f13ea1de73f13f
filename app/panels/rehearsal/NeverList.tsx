import { useVirtualizer } from '@tanstack/react-virtual';
import { CornerDownLeft, Power } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { type NodeKey, setField } from '../../../lib/index.ts';
import { useDesigner } from '../../designer/context.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './views.module.css';
import { type NeverRow, neverRows } from './rows.ts';
import { useGoTo } from './useGoTo.ts';

/** The usual height of a row, in pixels: each is measured once it is drawn. */
const USUAL = 36;

/** Every task that never runs, with the one cause of it and a way to where that starts. */
export function NeverList({ night }: { readonly night: Rehearsed }) {
  const rows = useMemo(() => neverRows(night), [night]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL,
    getItemKey: (index) => rows[index]!.never.task,
    overscan: 6,
  });
  if (rows.length === 0) return <p className={styles.empty}>Every task runs in this time.</p>;
  return (
    <div ref={scroller} className={styles.rows}>
      <ul aria-label="Tasks that never run" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Item row={rows[index]!} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Item({ row: { never, name, words, isStandBy, root, off } }: { readonly row: NeverRow }) {
  const designer = useDesigner();
  const goTo = useGoTo();
  const switchOn = (task: NodeKey): unknown =>
    dispatch(designer, (now) => setField(now, { task, field: 'enabled', value: true }));
  return (
    <>
      <button type="button" className={styles.lead} onClick={() => goTo(never.task)}>
        {name}
      </button>
      <span className={styles.words}>
        {isStandBy && <span className={styles.tag}>after a failure</span>}
        {words}
      </span>
      {root && (
        <Button icon={CornerDownLeft} look="outline" onClick={() => goTo(root.key)}>
          Go to {root.name}
        </Button>
      )}
      {off && (
        <Button icon={Power} look="outline" onClick={() => switchOn(off.key)}>
          Switch on {off.name}
        </Button>
      )}
    </>
  );
}

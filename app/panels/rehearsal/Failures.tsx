import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { lookAt } from '../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../designer/context.ts';
import type { FailureCost } from '../../designer/ports/rehearsals.ts';
import { type Rehearsed, useRehearsal } from '../../designer/state/rehearsal.ts';
import styles from './views.module.css';
import { namesOf } from './rows.ts';
import { useGoTo } from './useGoTo.ts';

/** So many names are listed; the canvas shows all of them. */
const MOST = 4;
/** The usual height of a row, in pixels: each is measured once it is drawn. */
const USUAL = 30;

/** For each task that runs: what its failure would cost, and what would handle it. */
export function Failures({ night }: { readonly night: Rehearsed }) {
  const designer = useDesigner();
  const failures = useRehearsal((state) => state.failures);
  useEffect(() => void lookAt(designer, 'failures', night), [designer, night]);
  if (!failures) return <p className={styles.empty}>Rehearsing each failure…</p>;
  if (failures.length === 0) return <p className={styles.empty}>Nothing runs in this time, so nothing fails.</p>;
  return <Table night={night} failures={failures} />;
}

interface TableProps {
  readonly night: Rehearsed;
  readonly failures: readonly FailureCost[];
}

/** A table of which only the rows are there that are seen, and room above and below for the others. */
function Table({ night, failures }: TableProps) {
  const goTo = useGoTo();
  const nameOf = namesOf(night.chain);
  const listed = (keys: readonly string[]): string =>
    keys.slice(0, MOST).map(nameOf).join(', ') + (keys.length > MOST ? ` and ${keys.length - MOST} more` : '');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: failures.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL,
    getItemKey: (index) => failures[index]!.task,
    overscan: 6,
  });
  const seen = virtual.getVirtualItems();
  const [above, below] = [seen[0]?.start ?? 0, virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)];
  return (
    <div ref={scroller} className={styles.scroll}>
      <table className={styles.table} aria-rowcount={failures.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">If this task fails</th>
            <th scope="col">these never run</th>
            <th scope="col">and it is handled by</th>
          </tr>
        </thead>
        <tbody>
          <Room height={above} />
          {seen.map(({ index, key }) => {
            const { task, lost, handledBy } = failures[index]!;
            return (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                data-unhandled={handledBy.length === 0 || undefined}
              >
                <th scope="row">
                  <button type="button" className={styles.lead} onClick={() => goTo(task, ...lost)}>
                    {nameOf(task)}
                  </button>
                </th>
                <td>{lost.length === 0 ? 'none' : `${lost.length}: ${listed(lost)}`}</td>
                <td>{handledBy.length === 0 ? <span className={styles.tag}>nothing</span> : listed(handledBy)}</td>
              </tr>
            );
          })}
          <Room height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** In the place of rows that are not drawn. */
function Room({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden className={styles.room}>
      <td colSpan={3} style={{ height }} />
    </tr>
  );
}

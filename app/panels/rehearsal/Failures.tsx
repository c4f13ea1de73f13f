import { useEffect } from 'react';
import { lookAt } from '../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../designer/context.ts';
import { type Rehearsed, useRehearsal } from '../../designer/state/rehearsal.ts';
import styles from './rehearsal.module.css';
import { namesOf } from './rows.ts';
import { useGoTo } from './useGoTo.ts';

/** So many names are listed; the canvas shows all of them. */
const MOST = 4;

/** For each task that runs: what its failure would cost, and what would handle it. */
export function Failures({ night }: { readonly night: Rehearsed }) {
  const designer = useDesigner();
  const goTo = useGoTo();
  const failures = useRehearsal((state) => state.failures);
  useEffect(() => void lookAt(designer, 'failures', night), [designer, night]);
  const nameOf = namesOf(night.chain);
  const listed = (keys: readonly string[]): string =>
    keys.slice(0, MOST).map(nameOf).join(', ') + (keys.length > MOST ? ` and ${keys.length - MOST} more` : '');
  if (!failures) return <p className={styles.empty}>Rehearsing each failure…</p>;
  if (failures.length === 0) return <p className={styles.empty}>Nothing runs in this time, so nothing fails.</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">If this task fails</th>
            <th scope="col">these never run</th>
            <th scope="col">and it is handled by</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ task, lost, handledBy }) => (
            <tr key={task} data-unhandled={handledBy.length === 0 || undefined}>
              <th scope="row">
                <button type="button" className={styles.lead} onClick={() => goTo(task, ...lost)}>
                  {nameOf(task)}
                </button>
              </th>
              <td>{lost.length === 0 ? 'none' : `${lost.length}: ${listed(lost)}`}</td>
              <td>{handledBy.length === 0 ? <span className={styles.tag}>nothing</span> : listed(handledBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

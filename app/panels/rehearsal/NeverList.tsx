import { CornerDownLeft } from 'lucide-react';
import { useMemo } from 'react';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './rehearsal.module.css';
import { namesOf, neverRows } from './rows.ts';
import { useGoTo } from './useGoTo.ts';

/** Every task that never runs, with the one cause of it and a way to where that starts. */
export function NeverList({ night }: { readonly night: Rehearsed }) {
  const goTo = useGoTo();
  const rows = useMemo(() => neverRows(night), [night]);
  const nameOf = namesOf(night.chain);
  const keys = new Set(night.chain.tasks.map(({ key }) => key));
  if (rows.length === 0) return <p className={styles.empty}>Every task runs in this time.</p>;
  return (
    <ul className={styles.list} aria-label="Tasks that never run">
      {rows.map(({ never, words }) => (
        <li key={never.task} className={styles.item} data-idle={night.standBy.has(never.task) ? 'standby' : 'never'}>
          <button type="button" className={styles.lead} onClick={() => goTo(never.task)}>
            {nameOf(never.task)}
          </button>
          <span className={styles.words}>
            {night.standBy.has(never.task) && <span className={styles.tag}>after a failure</span>}
            {words}
          </span>
          {never.root !== never.task && keys.has(never.root) && (
            <Button icon={CornerDownLeft} look="outline" onClick={() => goTo(never.root)}>
              Go to {nameOf(never.root)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

import { type TaskChange, changeWords } from '../../../lib/diff/index.ts';
import type { ReactNode } from 'react';
import type { KnownNames } from '../../../lib/editor/index.ts';
import styles from './tenant.module.css';

/** Changes of a task in words, each with what is so until then. */
export function ChangeWords({
  changes,
  names,
  label,
  after,
}: {
  readonly changes: readonly TaskChange[];
  readonly names: KnownNames;
  readonly label?: string;
  /** What stands after each of them. */
  readonly after?: (change: TaskChange, words: string, index: number) => ReactNode;
}) {
  return (
    <ul className={styles.words} aria-label={label}>
      {changes.map((change, index) => {
        const { now, was } = changeWords(change, names);
        return (
          <li key={index}>
            <span>
              {now}
              {was !== null && <span className={styles.quiet}> (was: {was})</span>}
            </span>
            {after?.(change, now, index)}
          </li>
        );
      })}
    </ul>
  );
}

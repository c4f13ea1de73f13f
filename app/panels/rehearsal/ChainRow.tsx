import type { ChainRow } from './rows.ts';
import styles from './timeline.module.css';

/** The row above the tasks of a chain. */
export function ChainRowView({ row, top }: { readonly row: ChainRow; readonly top: number }) {
  return (
    <li className={styles.chain} style={{ transform: `translateY(${top}px)` }}>
      <span className={styles.chainName}>{row.name}</span>
      <span className={styles.chainCount}>{row.count === 1 ? '1 task' : `${row.count} tasks`}</span>
    </li>
  );
}

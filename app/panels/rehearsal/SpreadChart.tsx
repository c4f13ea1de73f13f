import type { FinishQuantiles } from '../../../lib/simulate/index.ts';
import styles from './nights.module.css';

/** The times from one edge of a chart to the other, in milliseconds since 1970. */
export interface SpreadRange {
  readonly from: number;
  readonly to: number;
}

/** How far apart the ends of a task lie: a bar from P50 to P95, with a mark at P80. */
export function SpreadChart({ finish, range }: { readonly finish: FinishQuantiles; readonly range: SpreadRange }) {
  const shareOf = (at: number): number => ((at - range.from) / (range.to - range.from)) * 100;
  const [p50, p80, p95] = [shareOf(finish.p50), shareOf(finish.p80), shareOf(finish.p95)];
  return (
    <span className={styles.spread} aria-hidden>
      <span className={styles.bar} style={{ left: `${p50}%`, width: `${p95 - p50}%` }} />
      <span className={styles.mark} style={{ left: `${p80}%` }} />
    </span>
  );
}

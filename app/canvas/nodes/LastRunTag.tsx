import { RunSign } from '../../common/RunSign.tsx';
import { useTenant } from '../../designer/state/tenant.ts';
import styles from './nodes.module.css';

/** How a task ran last in the connected tenant. */
export function LastRunTag({ id }: { readonly id: string }) {
  const run = useTenant((state) => state.runs.get(id));
  return run ? (
    <span className={styles.lastRun} data-run={run.status}>
      <RunSign run={run} />
    </span>
  ) : null;
}

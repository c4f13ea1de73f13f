import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { type NodeKey, graphOf, taskId } from '../../../lib/index.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import styles from './card.module.css';

const SIGNS = { FAILED: CircleX, RUNNING: LoaderCircle, SUCCEEDED: CircleCheck } as const;
const WORDS = { FAILED: 'failed', RUNNING: 'running', SUCCEEDED: 'succeeded' } as const;
/** What needs a look comes first. */
const ORDER = ['FAILED', 'RUNNING', 'SUCCEEDED'] as const;

/** How many of some tasks ran with which status last, in the connected tenant. */
export function LastRunCounts({ members }: { readonly members: readonly NodeKey[] }) {
  const { byKey } = graphOf(useDocument().chain);
  const runs = useTenant((state) => state.runs);
  const counts = { FAILED: 0, RUNNING: 0, SUCCEEDED: 0 };
  for (const key of members) {
    const task = byKey.get(key);
    const run = runs.get((task ? taskId(task) : key) ?? '');
    if (run) counts[run.status === 'SUCCEEDED' || run.status === 'RUNNING' ? run.status : 'FAILED'] += 1;
  }
  return ORDER.filter((status) => counts[status] > 0).map((status) => {
    const Sign = SIGNS[status];
    return (
      <span
        key={status}
        className={styles.runs}
        data-run={status}
        role="img"
        aria-label={`${counts[status]} ${WORDS[status]}`}
        title={`${counts[status]} ${WORDS[status]}`}
      >
        <Sign size={12} aria-hidden /> {counts[status]}
      </span>
    );
  });
}

import { CircleMinus } from 'lucide-react';
import type { Change } from '../../../lib/tenant/index.ts';
import { CheckChoice } from './CheckChoice.tsx';
import styles from './tenant.module.css';

/** What would be deleted, with what waits for it, and whether that is agreed to. */
export function Deletions({
  deletions,
  agreed,
  disabled,
  onAgree,
}: {
  readonly deletions: readonly Change[];
  readonly agreed: boolean;
  readonly disabled: boolean;
  readonly onAgree: (agreed: boolean) => void;
}) {
  if (deletions.length === 0) return null;
  const tasks = deletions.length === 1 ? '1 task' : `${deletions.length} tasks`;
  return (
    <section className={styles.deletions} aria-label="Deletions">
      <h3>{tasks} will be deleted from the tenant. This cannot be undone.</h3>
      <ul>
        {deletions.map(({ task, name, waitedForBy }) => (
          <li key={task}>
            <CircleMinus size={13} aria-hidden /> <strong>{name}</strong> <code className={styles.quiet}>{task}</code>
            {waitedForBy.length > 0 && (
              <>
                {' '}
                {waitedForBy.join(', ')} {waitedForBy.length === 1 ? 'waits' : 'wait'} for it and will no longer start
                for it.
              </>
            )}
          </li>
        ))}
      </ul>
      <CheckChoice checked={agreed} disabled={disabled} onChange={onAgree}>
        Delete {deletions.length === 1 ? 'this task' : `these ${tasks}`}
      </CheckChoice>
    </section>
  );
}

import { ChevronDown, ChevronUp, CircleCheck, LoaderCircle } from 'lucide-react';
import type { Problem } from '../../../lib/index.ts';
import { SEVERITIES } from '../../../lib/editor/index.ts';
import { SEVERITY_WORDS } from '../../common/severity.tsx';
import { loadChecker, useChecker } from '../../designer/state/checker.ts';
import { useProblems } from '../../designer/state/derived.ts';
import { toggleProblems, useArrangement } from '../../designer/state/layout.ts';
import { Button } from '../../ui/Button.tsx';
import { inPlace } from '../../ui/inPlace.tsx';
import styles from './ProblemsPanel.module.css';
import { useDesigner } from '../../designer/context.ts';

export const loadProblemList = () => import('./ProblemList.tsx').then((part) => part.ProblemList);
const ProblemList = inPlace('The list of problems', loadProblemList);

/** What the checks found odd. Each row leads to its task and its place in the text. */
export function ProblemsPanel() {
  const designer = useDesigner();
  const checks = useChecker(({ checker, isFailed }) => (checker ? 'ready' : isFailed ? 'failed' : 'loading'));
  const problems = useProblems();
  const open = useArrangement().problems > 0;
  return (
    <div className={styles.strip}>
      <section className={styles.panel} aria-label="Problems" data-open={open || undefined}>
        <header className={styles.header}>
          <h2 className={styles.title}>Problems</h2>
          <Count count={checks === 'ready' ? problems.length : null} isFailed={checks === 'failed'} />
          <span className={styles.summary}>{!open && summary(problems)}</span>
          {problems.length > 0 && (
            <Button
              icon={open ? ChevronDown : ChevronUp}
              tip={open ? 'Hide problems' : 'Show problems'}
              keys="P"
              aria-expanded={open}
              onClick={() => toggleProblems(designer)}
            />
          )}
        </header>
        {open && <ProblemList />}
      </section>
    </div>
  );
}

function Count({ count, isFailed }: { readonly count: number | null; readonly isFailed: boolean }) {
  const designer = useDesigner();
  if (isFailed)
    return (
      <span role="alert" className={styles.quiet}>
        The checks could not be loaded.{' '}
        <Button look="outline" onClick={() => void loadChecker(designer)}>
          Retry
        </Button>
      </span>
    );
  if (count === null)
    return (
      <span className={styles.quiet} data-busy>
        <LoaderCircle size={13} aria-hidden /> checking…
      </span>
    );
  if (count === 0)
    return (
      <span className={styles.quiet}>
        <CircleCheck size={13} aria-hidden /> none found
      </span>
    );
  return <span className={styles.count}>{count}</span>;
}

function summary(problems: readonly Problem[]): string {
  return SEVERITIES.map(
    (severity) => [severity, problems.filter((problem) => problem.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${SEVERITY_WORDS[severity][count === 1 ? 0 : 1]}`)
    .join(' · ');
}

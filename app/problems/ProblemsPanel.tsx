import { ChevronDown, ChevronUp, CircleCheck, LoaderCircle } from 'lucide-react';
import { Suspense, lazy } from 'react';
import type { Problem } from '../../lib/index.ts';
import { SEVERITY_WORDS } from '../parts/severity.tsx';
import { useChecker } from '../store/checker.ts';
import { useProblems } from '../store/derived.ts';
import { toggleProblems, usePanels } from '../store/panels.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ProblemsPanel.module.css';
import { SEVERITIES } from './rows.ts';

const ProblemList = lazy(() => import('./ProblemList.tsx').then((part) => ({ default: part.ProblemList })));

/** What the checks found odd. Each row leads to its task and its place in the text. */
export function ProblemsPanel() {
  const isChecked = useChecker((state) => state.checker !== null);
  const problems = useProblems();
  const open = usePanels((state) => state.problemsOpen) && problems.length > 0;
  return (
    <section className={styles.panel} aria-label="Problems" data-open={open || undefined}>
      <header className={styles.header}>
        <h2 className={styles.title}>Problems</h2>
        <Count count={isChecked ? problems.length : null} />
        <span className={styles.summary}>{!open && summary(problems)}</span>
        {problems.length > 0 && (
          <Button icon={open ? ChevronDown : ChevronUp} tip={open ? 'Hide problems' : 'Show problems'} keys="P" aria-expanded={open} onClick={toggleProblems} />
        )}
      </header>
      {open && <Suspense fallback={null}><ProblemList /></Suspense>}
    </section>
  );
}

function Count({ count }: { readonly count: number | null }) {
  if (count === null) return <span className={styles.quiet} data-busy><LoaderCircle size={13} aria-hidden /> checking…</span>;
  if (count === 0) return <span className={styles.quiet}><CircleCheck size={13} aria-hidden /> none found</span>;
  return <span className={styles.count}>{count}</span>;
}

function summary(problems: readonly Problem[]): string {
  return SEVERITIES.map((severity) => [severity, problems.filter((problem) => problem.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${SEVERITY_WORDS[severity][count === 1 ? 0 : 1]}`)
    .join(' · ');
}

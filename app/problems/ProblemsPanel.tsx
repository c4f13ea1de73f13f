import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, CircleX, Info } from 'lucide-react';
import { type Problem, graphOf, taskName } from '../../lib/index.ts';
import { useDocument, useProblems } from '../store/derived.ts';
import { selectOnly } from '../store/designer.ts';
import { canvasPort, toggleProblems, usePanels } from '../store/panels.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ProblemsPanel.module.css';

const ICONS = { error: CircleX, warning: CircleAlert, info: Info } as const;
const WORDS = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] } as const;

/** What the reading found odd. Each row leads to its task. */
export function ProblemsPanel() {
  const problems = useProblems();
  const open = usePanels((state) => state.problemsOpen) && problems.length > 0;
  return (
    <section className={styles.panel} aria-label="Problems" data-open={open || undefined}>
      <header className={styles.header}>
        <h2 className={styles.title}>Problems</h2>
        {problems.length === 0 ? (
          <span className={styles.quiet}><CircleCheck size={13} aria-hidden /> none found</span>
        ) : (
          <span className={styles.count}>{problems.length}</span>
        )}
        <span className={styles.summary}>{summary(problems)}</span>
        {problems.length > 0 && (
          <Button icon={open ? ChevronDown : ChevronUp} tip={open ? 'Hide problems' : 'Show problems'} keys="P" aria-expanded={open} onClick={toggleProblems} />
        )}
      </header>
      {open && (
        <ul className={styles.list}>
          {problems.slice(0, SHOWN).map((problem, index) => <Row key={index} problem={problem} />)}
          {problems.length > SHOWN && <li className={styles.more}>and {problems.length - SHOWN} more</li>}
        </ul>
      )}
    </section>
  );
}

/** The most rows that are drawn at once. */
const SHOWN = 500;

function Row({ problem }: { readonly problem: Problem }) {
  const task = graphOf(useDocument().chain).byKey.get(problem.task);
  const Icon = ICONS[problem.severity];
  const show = () => {
    selectOnly(problem.edge === undefined ? { tasks: [problem.task] } : { edges: [problem.edge] });
    canvasPort()?.reveal(problem.task);
  };
  return (
    <li>
      <button type="button" className={styles.row} onClick={show}>
        <Icon size={14} role="img" aria-label={WORDS[problem.severity][0]} data-severity={problem.severity} className={styles.icon} />
        <span className={styles.task}>{task ? taskName(task) : problem.task}</span>
        <span className={styles.message} title={problem.message}>{problem.message}</span>
        <code className={styles.pointer}>{problem.pointer}</code>
      </button>
    </li>
  );
}

function summary(problems: readonly Problem[]): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, problems.filter((problem) => problem.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${WORDS[severity][count === 1 ? 0 : 1]}`)
    .join(' · ');
}

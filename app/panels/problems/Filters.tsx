import type { Problem, Severity } from '../../../lib/index.ts';
import { SEVERITIES } from '../../../lib/editor/index.ts';
import { SEVERITY_WORDS, SeverityIcon } from '../../common/severity.tsx';
import styles from './ProblemsPanel.module.css';
import type { Wanted } from './rows.ts';

interface Props {
  readonly wanted: Wanted;
  readonly problems: readonly Problem[];
  readonly onChange: (wanted: Wanted) => void;
}

/** Which problems are listed, and in what order. */
export function Filters({ wanted, problems, onChange }: Props) {
  const toggle = (severity: Severity): void => {
    const severities = new Set(wanted.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...wanted, severities });
  };
  return (
    <div className={styles.filters}>
      {SEVERITIES.map((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return (
          <button
            key={severity}
            type="button"
            className={styles.filter}
            aria-pressed={wanted.severities.has(severity)}
            disabled={count === 0}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} size={12} className={styles.icon} /> {count}{' '}
            {SEVERITY_WORDS[severity][count === 1 ? 0 : 1]}
          </button>
        );
      })}
      <input
        className={styles.words}
        type="search"
        aria-label="Filter problems"
        placeholder="Filter by task, words or code"
        value={wanted.words}
        onChange={(event) => onChange({ ...wanted, words: event.currentTarget.value })}
      />
      <select
        className={styles.order}
        aria-label="Order"
        value={wanted.order}
        onChange={(event) => onChange({ ...wanted, order: event.currentTarget.value as Wanted['order'] })}
      >
        <option value="severity">The worst first</option>
        <option value="task">By task</option>
      </select>
    </div>
  );
}

import type { RunTable } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import type { Late, Past, Tonight } from './past.ts';
import styles from './timeline.module.css';
import { namesOf } from './rows.ts';
import { useGoTo } from './useGoTo.ts';
import views from './views.module.css';
import { clockWords } from './words.ts';

interface Props {
  readonly night: Rehearsed;
  readonly runs: RunTable;
  readonly tonight: Tonight;
}

/** What ran in the connected tenant so far, what is late, and what comes next. */
export function TonightWords({ night, runs, tonight }: Props) {
  const goTo = useGoTo();
  const nameOf = namesOf(night.chain);
  const { past, late, next } = tonight;
  const failed = [...past.values()].filter(({ run }) => run.endedAt !== null && run.status !== 'SUCCEEDED').length;
  const [first] = late.keys();
  return (
    <p className={styles.tonight}>
      <span>
        So far {past.size === 1 ? '1 task ran' : `${past.size} tasks ran`}
        {failed > 0 ? `, ${failed} failed` : ''}.
      </span>
      {first !== undefined && (
        <button type="button" className={views.lead} data-late onClick={() => goTo(...late.keys())}>
          {late.size === 1 ? `${nameOf(first)} is late` : `${late.size} tasks are late`}
        </button>
      )}
      {next !== null && (
        <button type="button" className={views.lead} onClick={() => goTo(runs.at(next).task)}>
          Next: {nameOf(runs.at(next).task)} at {clockWords(runs.starts[next]!, night)}
        </button>
      )}
    </p>
  );
}

/** How a task ran last, in words. */
export function pastWords({ run, from, to }: Past, night: Rehearsed): string {
  if (run.endedAt === null) return `runs since ${clockWords(from, night)}`;
  const status = run.status === 'SUCCEEDED' ? 'succeeded' : run.status.toLowerCase();
  return `ran ${clockWords(from, night)} – ${clockWords(to, night)}, ${status}`;
}

/** What is late about a task, in words. */
export function lateWords({ kind, since }: Late, night: Rehearsed): string {
  return kind === 'not-started'
    ? `late: it should have started ${clockWords(since, night)}`
    : `late: it should have ended by ${clockWords(since, night)}`;
}

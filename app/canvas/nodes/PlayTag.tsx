import type { TaskState } from '../../../lib/simulate/index.ts';
import { STATE_WORDS, TaskStateSign } from '../../common/TaskStateSign.tsx';
import styles from './played.module.css';

/** What a node does at the moment of a rehearsal that is played. */
export function PlayTag({ state }: { readonly state: TaskState }) {
  return (
    <span className={styles.played} data-played={state}>
      {state !== 'idle' && <TaskStateSign state={state} />}
      <span className={styles.word}>{STATE_WORDS[state]}</span>
    </span>
  );
}

import { STATE_WORDS, TaskStateSign } from '../../common/TaskStateSign.tsx';
import { usePlayedState } from '../../designer/state/playback.ts';
import { LastRunTag } from './LastRunTag.tsx';
import styles from './played.module.css';

/** What a node does at the moment of a rehearsal that is played. The line of the node follows it. */
export function PlayTag({ node }: { readonly node: string }) {
  const state = usePlayedState(node);
  return (
    state && (
      <span className={styles.played} data-played={state}>
        {state !== 'idle' && <TaskStateSign state={state} />}
        <span className={styles.word}>{STATE_WORDS[state]}</span>
      </span>
    )
  );
}

/** What a task does at the moment that is played; where nothing is, how it ran last. */
export function RunTag({ task, id }: { readonly task: string; readonly id: string | null }) {
  const isPlayed = usePlayedState(task) !== null;
  if (isPlayed) return <PlayTag node={task} />;
  return id === null ? null : <LastRunTag id={id} />;
}

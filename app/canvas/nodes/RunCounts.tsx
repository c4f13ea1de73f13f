import type { NodeKey } from '../../../lib/index.ts';
import type { TaskState } from '../../../lib/simulate/index.ts';
import { STATE_WORDS, TaskStateSign } from '../../common/TaskStateSign.tsx';
import { usePlayed } from '../../designer/state/playback.ts';
import { LastRunCounts } from './LastRunCounts.tsx';
import styles from './played.module.css';

/** What needs a look comes first. */
const ORDER = ['failed', 'running', 'queued', 'succeeded'] as const satisfies readonly TaskState[];

/** How many of some tasks do what at the moment that is played; where nothing is, how they ran last. */
export function RunCounts({ members }: { readonly members: readonly NodeKey[] }) {
  // as one text, so that it is drawn anew only when a count changes
  const counts = usePlayed(({ moments, at }) => {
    if (!moments) return null;
    const states = members.map((key) => moments.of(key, at).state);
    return ORDER.map((state) => states.filter((each) => each === state).length).join(' ');
  });
  if (counts === null) return <LastRunCounts members={members} />;
  const numbers = counts.split(' ').map(Number);
  return ORDER.map((state, index) => {
    const words = `${numbers[index]} ${STATE_WORDS[state]}`;
    return numbers[index] === 0 ? null : (
      <span key={state} className={styles.count} data-played={state} role="img" aria-label={words} title={words}>
        <TaskStateSign state={state} /> {numbers[index]}
      </span>
    );
  });
}

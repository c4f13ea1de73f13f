import { CircleCheck, CircleDashed, CircleX, Hourglass, LoaderCircle } from 'lucide-react';
import type { TaskState } from '../../lib/simulate/index.ts';
import styles from './taskState.module.css';

const SIGNS = {
  idle: CircleDashed,
  queued: Hourglass,
  running: LoaderCircle,
  succeeded: CircleCheck,
  failed: CircleX,
} as const;

/** What a task does at a moment of a rehearsal, in a word. */
export const STATE_WORDS: Readonly<Record<TaskState, string>> = {
  idle: 'not yet run',
  queued: 'waiting',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
};

/** What a task does at a moment of a rehearsal, by sign and colour. A word stands beside it. */
export function TaskStateSign({ state, size = 12 }: { readonly state: TaskState; readonly size?: number }) {
  const Sign = SIGNS[state];
  return <Sign size={size} aria-hidden className={styles.sign} data-state={state} />;
}

import { ActionButton } from '../designer/actions/ActionButton.tsx';
import { addTaskAction } from '../designer/actions/addTask.ts';
import { stopAction } from '../designer/actions/tidy/stoppable.ts';
import { openAction, openFolderAction } from '../designer/actions/open.ts';
import { openSampleAction } from '../designer/actions/openSample.ts';
import { useDocument } from '../designer/state/derived.ts';
import { useDesignerState } from '../designer/state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './Canvas.module.css';

/** What to do first, and words about long work. */
export function EmptyCanvas() {
  const empty = useDocument().chain.tasks.length === 0;
  const busy = useDesignerState((state) => state.busy);
  if (busy) {
    return (
      <div className={styles.working} data-busy>
        <div className={styles.busy} role="status">
          {busy}
          <ActionButton action={stopAction} text="Stop" look="outline" />
        </div>
      </div>
    );
  }
  if (!empty) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <h2>No tasks yet</h2>
        <p>
          Press <Kbd>N</Kbd> or double-click to add a task. Drop files or a folder here, or paste JSON, to open task
          definitions.
        </p>
        <div className={styles.cardButtons}>
          <ActionButton action={addTaskAction} text="Add a task" look="primary" />
          <ActionButton action={openAction} text="Open a file" look="outline" />
          <ActionButton action={openFolderAction} text="Open a folder" look="outline" />
          <ActionButton action={openSampleAction} text="Open the sample" look="outline" />
        </div>
      </div>
    </div>
  );
}

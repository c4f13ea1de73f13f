import { addTaskAction } from '../actions/addTask.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { findAction } from '../actions/find.ts';
import { tidyAction } from '../actions/tidy/tidy.ts';
import { fitAction, zoomFullAction, zoomInAction, zoomOutAction } from '../actions/view.ts';
import { usePanels } from '../store/panels.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Canvas.module.css';

/** What is done on the canvas most often. */
export function CanvasTools() {
  const zoom = usePanels((state) => state.zoom);
  return (
    <div className={styles.tools} data-overlay="tools" role="toolbar" aria-label="Canvas tools">
      <ActionButton action={addTaskAction} text="Task" />
      <span className={styles.divider} />
      <ActionButton action={findAction} text="Find" />
      <ActionButton action={tidyAction} text="Tidy" />
      <ActionButton action={fitAction} text="Fit" />
      <span className={styles.divider} />
      <ActionButton action={zoomOutAction} />
      <Button tip={zoomFullAction.label} keys="0" onClick={zoomFullAction.run}>
        <span className={styles.zoom}>{Math.round(zoom * 100)} %</span>
      </Button>
      <ActionButton action={zoomInAction} />
    </div>
  );
}

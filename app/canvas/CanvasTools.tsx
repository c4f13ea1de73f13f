import { addTaskAction } from '../designer/actions/addTask.ts';
import { ActionButton } from '../designer/actions/ActionButton.tsx';
import { findAction } from '../designer/actions/find.ts';
import { tidyAction } from '../designer/actions/tidy/tidy.ts';
import { fitAction, zoomFullAction, zoomInAction, zoomOutAction } from '../designer/actions/view.ts';
import { usePanels } from '../designer/state/panels.ts';
import { Button } from '../ui/Button.tsx';
import { useDesigner } from '../designer/context.ts';
import styles from './Canvas.module.css';

/** What is done on the canvas most often. */
export function CanvasTools() {
  const designer = useDesigner();
  const zoom = usePanels((state) => state.zoom);
  return (
    <div className={styles.tools} data-overlay="tools" role="toolbar" aria-label="Canvas tools">
      <ActionButton action={addTaskAction} text={<Word>Task</Word>} />
      <span className={styles.divider} />
      <ActionButton action={findAction} text={<Word>Find</Word>} />
      <ActionButton action={tidyAction} text={<Word>Tidy</Word>} />
      <ActionButton action={fitAction} text={<Word>Fit</Word>} />
      <span className={styles.zooms}>
        <span className={styles.divider} />
        <ActionButton action={zoomOutAction} />
        <Button tip={zoomFullAction.label} keys="0" onClick={() => zoomFullAction.run(designer)}>
          <span className={styles.zoom}>{Math.round(zoom * 100)} %</span>
        </Button>
        <ActionButton action={zoomInAction} />
      </span>
    </div>
  );
}

/** Seen where there is room for it. */
function Word({ children }: { readonly children: string }) {
  return <span className={styles.word}>{children}</span>;
}

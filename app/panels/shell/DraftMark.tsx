import { FilePen } from 'lucide-react';
import { useDesignerState } from '../../designer/state/store.ts';
import { showPanel, useArrangement } from '../../designer/state/layout.ts';
import styles from './marks.module.css';
import { useDesigner } from '../../designer/context.ts';

/** That something was typed in the JSON and is not in the drawing, while the JSON is not seen. */
export function DraftMark() {
  const designer = useDesigner();
  const isTyped = useDesignerState(({ session }) => session.draft !== null);
  const isSeen = useArrangement().code.dock !== 'hidden';
  if (!isTyped || isSeen) return null;
  return (
    <button type="button" className={styles.draft} onClick={() => showPanel(designer, 'code')}>
      <FilePen size={12} aria-hidden /> Typed in the JSON, not in the drawing: show it
    </button>
  );
}

import { FilePen } from 'lucide-react';
import { useDesigner } from '../store/designer.ts';
import { toggleCode, usePanels } from '../store/panels.ts';
import styles from './memory.module.css';

/** That something was typed in the JSON and is not in the drawing, while the JSON is not seen. */
export function DraftMark() {
  const isTyped = useDesigner(({ session }) => session.draft !== null);
  const isSeen = usePanels((state) => state.codeOpen);
  if (!isTyped || isSeen) return null;
  return (
    <button type="button" className={styles.draft} onClick={toggleCode}>
      <FilePen size={12} aria-hidden /> Typed in the JSON, not in the drawing: show it
    </button>
  );
}

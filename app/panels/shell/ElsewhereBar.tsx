import { copyHere, takeOverHere } from '../../designer/persistence/rescue.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { usePersistence } from '../../designer/state/persistence.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './marks.module.css';
import { useDesigner } from '../../designer/context.ts';

const WORDS = {
  open: 'is open in another tab.',
  taken: 'was taken over by another tab.',
} as const;

/** Says that another tab has the document, and what can be done about it. */
export function ElsewhereBar() {
  const designer = useDesigner();
  const otherTab = usePersistence((state) => state.otherTab);
  const fileName = useDesignerState((state) => state.session.fileName);
  return (
    <div role="status" aria-label="Other tabs" className={styles.bars}>
      {otherTab && (
        <div className={styles.bar}>
          <p>
            <strong>{fileName}</strong> {WORDS[otherTab]} Edits here go to a copy.
          </p>
          <Button look="outline" onClick={() => copyHere(designer)}>
            Work on a copy
          </Button>
          <Button look="outline" onClick={() => takeOverHere(designer)}>
            Take over here
          </Button>
        </div>
      )}
    </div>
  );
}

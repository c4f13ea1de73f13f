import { useDesigner } from '../../designer/context.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import { persistenceOf, usePersistence } from '../../designer/state/persistence.ts';
import { Modal } from '../../ui/Modal.tsx';
import styles from './RecentDialog.module.css';
import { RecentList } from './RecentList.tsx';

/** The documents that the browser keeps: to go on with, or to remove. */
export function RecentDialog() {
  const open = usePanels((state) => state.dialog === 'recent');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const designer = useDesigner();
  const unfinished = usePersistence((state) => state.unfinished);
  const close = () => {
    persistenceOf(designer).setState({ unfinished: null });
    showDialog(designer, null);
  };
  return (
    <Modal title="Recent documents" open onClose={close} width={640}>
      {unfinished !== null && (
        <p className={styles.unfinished} role="status">
          {unfinished} was not opened: the page stopped last time while opening it. Choose it to try again, or open
          another document.
        </p>
      )}
      <RecentList onChoose={close} />
    </Modal>
  );
}

import { printKeys } from '../actions/keys.ts';
import { ACTIONS } from '../actions/registry.ts';
import { showDialog, usePanels } from '../store/panels.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Modal } from '../ui/Modal.tsx';
import styles from './shell.module.css';

/** All shortcuts, from the actions themselves. */
export function ShortcutsDialog() {
  const open = usePanels((state) => state.dialog === 'shortcuts');
  return (
    <Modal title="Shortcuts" open={open} onClose={() => showDialog(null)} width={520}>
      <dl className={styles.shortcuts}>
        {ACTIONS.filter((action) => action.keys).map((action) => (
          <div key={action.id}>
            <dt>{action.label}</dt>
            <dd>{action.keys!.map((keys) => <Kbd key={keys}>{printKeys(keys)}</Kbd>)}</dd>
          </div>
        ))}
        <div><dt>Select several</dt><dd><Kbd>Shift</Kbd> and click, or drag</dd></div>
        <div><dt>From the fields back to the task</dt><dd><Kbd>Esc</Kbd></dd></div>
      </dl>
    </Modal>
  );
}

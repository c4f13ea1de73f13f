import { ActionButton } from '../actions/ActionButton.tsx';
import { redoAction, undoAction } from '../actions/history.ts';
import { newAction, openAction } from '../actions/open.ts';
import { exportAction, shortcutsAction, themeAction } from '../actions/view.ts';
import { isEdited } from '../store/derived.ts';
import { useDesigner } from '../store/designer.ts';
import { DialectChoice } from './DialectChoice.tsx';
import { Logo } from './Logo.tsx';
import styles from './shell.module.css';

/** What file is open, and what is done with files. */
export function Header() {
  const fileName = useDesigner((state) => state.session.fileName);
  const edited = useDesigner(isEdited);
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}><Logo /> Taskloom</h1>
      <span className={styles.file} title={edited ? `${fileName}, edited` : fileName}>
        <span className={styles.fileName}>{fileName}</span>
        {edited && <span className={styles.dirty} role="img" aria-label="edited" />}
      </span>
      <DialectChoice />
      <span className={styles.divider} />
      <ActionButton action={newAction} />
      <ActionButton action={openAction} text="Open" />
      <ActionButton action={undoAction} />
      <ActionButton action={redoAction} />
      <span className={styles.space} />
      <ActionButton action={exportAction} text="Export JSON" look="primary" />
      <ActionButton action={themeAction} />
      <ActionButton action={shortcutsAction} />
    </header>
  );
}

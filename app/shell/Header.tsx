import { ActionButton } from '../actions/ActionButton.tsx';
import { codeAction } from '../actions/code.ts';
import { redoAction, undoAction } from '../actions/history.ts';
import { newAction, openAction } from '../actions/open.ts';
import { outlineAction } from '../actions/outline.ts';
import { paletteAction } from '../actions/palette.ts';
import { recentAction } from '../actions/recent.ts';
import { saveAction } from '../actions/save.ts';
import { shareAction } from '../actions/share.ts';
import { planAction, tenantAction } from '../actions/tenant/tenant.ts';
import { exportAction, shortcutsAction, themeAction } from '../actions/view.ts';
import { isUnsaved } from '../store/derived.ts';
import { useDesigner } from '../store/designer.ts';
import { DialectChoice } from './DialectChoice.tsx';
import { Logo } from './Logo.tsx';
import styles from './shell.module.css';

/** What file is open, and what is done with files. */
export function Header() {
  const fileName = useDesigner((state) => state.session.fileName);
  const unsaved = useDesigner(isUnsaved);
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}><Logo /> Taskloom</h1>
      <span className={styles.file} title={unsaved ? `${fileName}, not saved` : fileName}>
        <span className={styles.fileName}>{fileName}</span>
        {unsaved && <span className={styles.dirty} role="img" aria-label="not saved" />}
      </span>
      <DialectChoice />
      <span className={styles.divider} />
      <ActionButton action={newAction} />
      <ActionButton action={openAction} text="Open" />
      <ActionButton action={recentAction} />
      <ActionButton action={saveAction} />
      <ActionButton action={undoAction} />
      <ActionButton action={redoAction} />
      <span className={styles.space} />
      <ActionButton action={paletteAction} />
      <ActionButton action={outlineAction} />
      <ActionButton action={codeAction} />
      <ActionButton action={shareAction} />
      <ActionButton action={tenantAction} />
      <ActionButton action={planAction} />
      <ActionButton action={exportAction} text="Export JSON" look="primary" />
      <ActionButton action={themeAction} />
      <ActionButton action={shortcutsAction} />
    </header>
  );
}

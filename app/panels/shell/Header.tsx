import { Ellipsis } from 'lucide-react';
import { ActionButton } from '../../designer/actions/ActionButton.tsx';
import { openAction } from '../../designer/actions/open.ts';
import type { Action } from '../../designer/actions/types.ts';
import { exportAction } from '../../designer/actions/view.ts';
import { isUnsaved } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { panelsOf, usePanels } from '../../designer/state/panels.ts';
import { Button } from '../../ui/Button.tsx';
import { DialectChoice } from './DialectChoice.tsx';
import { Logo } from './Logo.tsx';
import { LEFT, RIGHT, fitHeader } from './headerItems.ts';
import styles from './shell.module.css';
import { useDesigner } from '../../designer/context.ts';

/** What file is open, and what is done with files. What there is no room for is in a menu. */
export function Header() {
  const designer = useDesigner();
  const fileName = useDesignerState((state) => state.session.fileName);
  const unsaved = useDesignerState(isUnsaved);
  const isMore = usePanels((state) => state.moreOpen);
  const { shown, words, dialect, fileWidth } = fitHeader(useRoom());
  const button = (action: Action) => {
    if (!shown.has(action)) return null;
    if (action === exportAction)
      return (
        <ActionButton key={action.id} action={action} {...(words ? { text: 'Export JSON' } : {})} look="primary" />
      );
    return (
      <ActionButton key={action.id} action={action} {...(words && action === openAction ? { text: 'Open' } : {})} />
    );
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Logo /> <span className={words ? undefined : styles.spoken}>Taskloom</span>
      </h1>
      <span className={styles.file} style={{ width: fileWidth }} title={unsaved ? `${fileName}, not saved` : fileName}>
        <span className={styles.fileName}>{fileName}</span>
        {unsaved && <span className={styles.dirty} role="img" aria-label="not saved" />}
      </span>
      {dialect && <DialectChoice />}
      {words && <span className={styles.divider} />}
      {LEFT.map(button)}
      <span className={styles.space} />
      {RIGHT.map(button)}
      {!dialect && (
        <Button
          icon={Ellipsis}
          tip="More"
          aria-haspopup="menu"
          aria-expanded={isMore}
          data-more
          onClick={() => panelsOf(designer).setState({ moreOpen: true })}
        />
      )}
    </header>
  );
}

import { ChevronDown, Menu } from 'lucide-react';
import { ActionButton } from '../../designer/actions/ActionButton.tsx';
import { redoAction, undoAction } from '../../designer/actions/history.ts';
import { saveAction } from '../../designer/actions/save.ts';
import type { Action } from '../../designer/actions/types.ts';
import { exportAction } from '../../designer/actions/view.ts';
import { useDesigner } from '../../designer/context.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { openMenu, usePanels } from '../../designer/state/panels.ts';
import { useIsStart } from '../../designer/state/start.ts';
import { Button } from '../../ui/Button.tsx';
import { DialectChoice } from './DialectChoice.tsx';
import { DocumentName } from './DocumentName.tsx';
import { Logo } from './Logo.tsx';
import { TenantChip } from './TenantChip.tsx';
import { fitHeader } from './fitHeader.ts';
import { MENU_NAMES, menuForKey } from './menuNames.ts';
import styles from './shell.module.css';

/** The menus, what document is open, what was done last, and which tenant is connected. */
export function Header() {
  const fit = fitHeader(useRoom());
  const isStart = useIsStart();
  const button = (action: Action, text: string) => <ActionButton action={action} {...(fit.words ? { text } : {})} />;
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Logo /> <span className={fit.brand ? undefined : styles.spoken}>Taskloom</span>
      </h1>
      <Menus isOne={!fit.menus} />
      {!isStart && (
        <>
          <DocumentName width={fit.nameWidth} />
          {fit.dialect && <DialectChoice />}
          {fit.save && button(saveAction, 'Save')}
          {fit.undo && button(undoAction, 'Undo')}
        </>
      )}
      {!isStart && fit.redo && (
        <>
          {button(redoAction, 'Redo')}
          <HistoryButton />
        </>
      )}
      <span className={styles.space} />
      {fit.chip && <TenantChip isWide={fit.tenant} />}
      {!isStart && fit.export && (
        <ActionButton action={exportAction} {...(fit.words ? { text: 'Export JSON' } : {})} look="primary" />
      )}
    </header>
  );
}

/** The buttons of the menus. While one is open, the pointer opens the others by passing over them. */
function Menus({ isOne }: { readonly isOne: boolean }) {
  const designer = useDesigner();
  const open = usePanels((state) => state.openMenu);
  if (isOne)
    return (
      <Button
        icon={Menu}
        tip="Menu"
        aria-haspopup="menu"
        aria-expanded={open === 'all'}
        data-menu="all"
        onClick={() => openMenu(designer, 'all')}
      />
    );
  return (
    <nav className={styles.menus} aria-label="Menus">
      {MENU_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.menu}
          aria-haspopup="menu"
          aria-expanded={open === name}
          data-menu={name}
          onClick={() => openMenu(designer, name)}
          onPointerEnter={() => open !== null && open !== 'history' && openMenu(designer, name)}
          onKeyDown={(event) => {
            const asked = menuForKey(event.key, name, open);
            if (asked === null) return;
            event.preventDefault();
            openMenu(designer, asked);
          }}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

function HistoryButton() {
  const designer = useDesigner();
  const open = usePanels((state) => state.openMenu === 'history');
  return (
    <button
      type="button"
      className={styles.history}
      aria-label="History"
      title="History: go back or forward to any step"
      aria-haspopup="menu"
      aria-expanded={open}
      data-menu="history"
      onClick={() => openMenu(designer, 'history')}
    >
      <ChevronDown size={13} aria-hidden />
    </button>
  );
}

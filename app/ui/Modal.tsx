import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Modal.module.css';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: number;
  /** Whether more arrives once it is open: it is then as high from the beginning, and no button moves. */
  readonly fills?: boolean;
}

/** A dialog that holds the focus until it is closed. */
export function Modal({ title, open, onClose, children, footer, width = 720, fills = false }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-fills={fills || undefined} style={{ width }}>
          <header className={styles.header}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close render={<Button icon={X} aria-label="Close" />} />
          </header>
          <div className={styles.body} tabIndex={0} role="group" aria-label={title}>
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

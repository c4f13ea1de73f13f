import { Menu } from '@base-ui/react/menu';
import { Fragment, type ReactNode } from 'react';
import styles from './AnchoredMenu.module.css';
import { Kbd } from './Kbd.tsx';

/** One row of a menu; `divided` puts a line over it. */
export interface MenuEntry {
  readonly value: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly divided?: boolean;
  /** Words over this row and those after it. */
  readonly heading?: string;
  /** Why it is disabled. */
  readonly why?: string;
  /** It is what is shown now. */
  readonly current?: boolean;
  readonly disabled?: boolean;
}

interface Props {
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly align?: 'start' | 'end';
  /** What it becomes a part of; the page when `null`. */
  readonly within: HTMLElement | null;
  /** What has the focus again afterwards; without it, nothing is given it. */
  readonly returnTo?: HTMLElement;
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
  /** Left and right lead to the menu beside this one. */
  readonly onSideways?: (step: -1 | 1) => void;
}

/** A menu at a place on the page, as a right click asks for it. */
export function PointMenu(props: Props) {
  const { label, at, align = 'start', within, returnTo, entries, onChoose, onClose, onSideways } = props;
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu.Root open onOpenChange={(next) => next || onClose()}>
      <Menu.Portal container={within}>
        <Menu.Positioner anchor={anchor} side="bottom" align={align} className={styles.positioner}>
          <Menu.Popup
            className={styles.menu}
            aria-label={label}
            finalFocus={returnTo ? () => returnTo : false}
            onKeyDown={({ key }) => {
              if (key === 'ArrowLeft' || key === 'ArrowRight') onSideways?.(key === 'ArrowLeft' ? -1 : 1);
            }}
          >
            {entries.map(({ value, text, icon, keys, divided, heading, why, current, disabled = false }) => (
              <Fragment key={value}>
                {heading && (
                  <div className={styles.heading} aria-hidden>
                    {heading}
                  </div>
                )}
                <Menu.Item
                  aria-current={current || undefined}
                  title={disabled ? why : undefined}
                  aria-description={disabled ? why : undefined}
                  className={styles.item}
                  data-divided={divided || undefined}
                  disabled={disabled}
                  onClick={() => onChoose(value)}
                >
                  <span className={styles.mark}>{icon}</span>
                  <span className={styles.words}>{text}</span>
                  {keys && <Kbd>{keys}</Kbd>}
                </Menu.Item>
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

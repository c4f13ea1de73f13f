import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import styles from './CommandBox.module.css';
import { Kbd } from './Kbd.tsx';

/** One row of a command box. */
export interface CommandItem {
  readonly value: string;
  readonly text: string;
  readonly icon?: ReactNode;
  /** A word to the right, such as a kind. */
  readonly note?: string;
  readonly keys?: string;
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly items: readonly CommandItem[];
  /** What stands where nothing is found. */
  readonly empty: string;
  /** The middle of its upper edge on the page; without it, it stands in the middle of the page. */
  readonly at?: { readonly x: number; readonly y: number };
  readonly children?: ReactNode;
  readonly onQuery: (query: string) => void;
  readonly onPick: (value: string) => void;
  readonly onClose: () => void;
}

const WIDTH = 340;
const HEIGHT = 340;
const MARGIN = 8;

/** A field with a list under it: what is typed finds, arrows choose, Enter takes, Escape leaves. */
export function CommandBox({ label, placeholder, query, items, empty, at, children, onQuery, onPick, onClose }: Props) {
  return (
    <Dialog.Root open onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={at ? styles.clear : styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          data-anchored={at ? true : undefined}
          style={at && positionStyle(at)}
          aria-label={label}
          finalFocus={false}
        >
          <Autocomplete.Root
            open
            inline
            items={items}
            mode="none"
            filter={null}
            value={query}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(item: CommandItem) => item.text}
            onValueChange={(next, { reason }) => reason !== 'item-press' && onQuery(next)}
          >
            <Autocomplete.Input ref={focusNow} className={styles.input} placeholder={placeholder} aria-label={label} />
            {children}
            <Autocomplete.Empty className={styles.empty}>{empty}</Autocomplete.Empty>
            <Autocomplete.List className={styles.list}>
              {/* with its place: else it would be found only after the next task, and Enter take another row */}
              {(item: CommandItem, index) => (
                <Autocomplete.Item
                  key={item.value}
                  index={index}
                  value={item}
                  className={styles.item}
                  onClick={() => onPick(item.value)}
                >
                  <span className={styles.icon}>{item.icon}</span>
                  <span className={styles.text}>{item.text}</span>
                  {item.note && <span className={styles.note}>{item.note}</span>}
                  {item.keys && <Kbd>{item.keys}</Kbd>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** At once, so that nothing is lost of what is typed right after the key that opened the box. */
function focusNow(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

/** Beside the place, and inside the page, also when that gets smaller. */
function positionStyle({ x, y }: { readonly x: number; readonly y: number }): { left: string; top: string } {
  return {
    left: `clamp(${MARGIN}px, ${x - WIDTH / 2}px, 100vw - ${WIDTH + MARGIN}px)`,
    top: `clamp(${MARGIN}px, ${y - 18}px, 100vh - ${HEIGHT + MARGIN}px)`,
  };
}

import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import styles from './AnchoredMenu.module.css';

interface Choice {
  readonly value: string;
  readonly text: ReactNode;
  readonly disabled?: boolean;
}

interface Props {
  readonly open: boolean;
  readonly anchor: Element;
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
}

/** A menu of choices beside an element that is not a part of it, such as a label on the canvas. */
export function AnchoredMenu({ open, anchor, label, value, choices, onChoose, onClose }: Props) {
  return (
    <Menu.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} sideOffset={4} className={styles.positioner}>
          <Menu.Popup className={styles.menu} aria-label={label} finalFocus={() => anchor as HTMLElement}>
            <Menu.RadioGroup value={value} onValueChange={onChoose}>
              {choices.map((choice) => (
                <Menu.RadioItem key={choice.value} value={choice.value} disabled={choice.disabled ?? false} closeOnClick className={styles.item}>
                  <span className={styles.mark}>
                    <Menu.RadioItemIndicator><Check size={13} aria-hidden /></Menu.RadioItemIndicator>
                  </span>
                  {choice.text}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ButtonMenuProps {
  readonly trigger: ReactElement;
  readonly items: readonly { readonly id: string; readonly text: ReactNode; readonly disabled?: boolean; readonly run: () => void }[];
}

/** A button that opens a menu of things to do. */
export function ButtonMenu({ trigger, items }: ButtonMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={styles.positioner}>
          <Menu.Popup className={styles.menu}>
            {items.map(({ id, text, disabled = false, run }) => (
              <Menu.Item key={id} disabled={disabled} onClick={run} className={styles.item}>{text}</Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

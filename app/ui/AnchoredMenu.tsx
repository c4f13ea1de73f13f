import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
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
      <Menu.Portal container={anchor.closest('main')}>
        <Menu.Positioner anchor={anchor} sideOffset={4} className={styles.positioner}>
          <Menu.Popup className={styles.menu} aria-label={label} finalFocus={() => anchor as HTMLElement}>
            <Menu.RadioGroup value={value} onValueChange={onChoose}>
              {choices.map((choice) => (
                <Menu.RadioItem
                  key={choice.value}
                  value={choice.value}
                  disabled={choice.disabled ?? false}
                  closeOnClick
                  className={styles.item}
                >
                  <span className={styles.mark}>
                    <Menu.RadioItemIndicator>
                      <Check size={13} aria-hidden />
                    </Menu.RadioItemIndicator>
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

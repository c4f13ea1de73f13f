import { Tooltip } from '@base-ui/react/tooltip';
import { type Ref, useEffect, useReducer } from 'react';
import { Kbd } from '../Kbd.tsx';
import styles from './TipPopup.module.css';

interface Props {
  readonly control: HTMLElement;
  readonly onClose: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** A word about a control, with its shortcut. It is for the eye: the control itself says it to a screen reader. */
export function TipPopup({ control, onClose, ref }: Props) {
  const { tip, tipKeys } = useTexts(control);
  useEffect(() => {
    // removing or hiding the control changes its size, and is reported by nothing else
    const observer = new ResizeObserver(() => control.checkVisibility() || onClose());
    observer.observe(control);
    return () => observer.disconnect();
  }, [control, onClose]);
  useEffect(() => {
    const closeOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    window.addEventListener('keydown', closeOnEscape, true);
    return () => window.removeEventListener('keydown', closeOnEscape, true);
  }, [onClose]);
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={control} sideOffset={6} className={styles.positioner}>
          <Tooltip.Popup className={styles.tip} ref={ref} aria-hidden data-tip-popup>
            {tip}
            {tipKeys && <Kbd>{tipKeys}</Kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** What its attributes say now: a control may come to mean something else meanwhile. */
function useTexts(control: HTMLElement): DOMStringMap {
  const [, readAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const observer = new MutationObserver(readAgain);
    observer.observe(control, { attributeFilter: ['data-tip', 'data-tip-keys'] });
    return () => observer.disconnect();
  }, [control]);
  return control.dataset;
}

import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';
import { Labelled } from './Fields.tsx';
import styles from './SwitchField.module.css';

interface SwitchProps {
  readonly label: string;
  readonly raw?: string;
  /** What its state is, beside it. */
  readonly note?: string;
  /** What it is for, below it. */
  readonly meaning?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onUnset?: (() => void) | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function SwitchField({ label, raw, note, meaning, checked, disabled, onUnset, onChange }: SwitchProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} onUnset={onUnset} {...(raw ? { raw } : {})} {...(meaning ? { note: meaning } : {})}>
      <div className={styles.switchRow}>
        <Switch.Root
          id={id}
          className={styles.switch}
          checked={checked}
          disabled={disabled ?? false}
          aria-describedby={meaning ? `${id}-note` : undefined}
          onCheckedChange={onChange}
        >
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
        {note && <span className={styles.note}>{note}</span>}
      </div>
    </Labelled>
  );
}

import { Switch } from '@base-ui/react/switch';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { type ReactNode, useId } from 'react';
import { Labelled } from './Fields.tsx';
import styles from './Toggles.module.css';

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
        <Switch.Root id={id} className={styles.switch} checked={checked} disabled={disabled ?? false} aria-describedby={meaning ? `${id}-note` : undefined} onCheckedChange={onChange}>
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
        {note && <span className={styles.note}>{note}</span>}
      </div>
    </Labelled>
  );
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly text: ReactNode }[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of two or three, side by side. */
export function Segments<T extends string>({ label, value, options, disabled, onChange }: SegmentsProps<T>) {
  return (
    <ToggleGroup
      aria-label={label}
      className={styles.segments}
      disabled={disabled ?? false}
      value={value === null ? [] : [value]}
      onValueChange={([next]) => next !== undefined && onChange(next as T)}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} className={styles.segment} data-value={option.value}>
          {option.text}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

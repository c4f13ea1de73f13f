import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import styles from './Segments.module.css';

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

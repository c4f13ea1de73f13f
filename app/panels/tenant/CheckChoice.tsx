import type { ReactNode } from 'react';
import styles from './tenant.module.css';

/** A choice to be made before a plan is applied. */
export function CheckChoice({
  checked,
  disabled,
  onChange,
  children,
}: {
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      {children}
    </label>
  );
}

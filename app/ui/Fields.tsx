import { type ReactNode, useId } from 'react';
import styles from './Fields.module.css';

interface LabelProps {
  readonly label: string;
  /** The field's name in the definition. */
  readonly raw?: string;
  readonly note?: string;
}

type Text = LabelProps & {
  readonly value: string;
  readonly placeholder?: string;
  readonly mono?: boolean;
  readonly lines?: number;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
  /** The focus left the field. */
  readonly onLeave?: () => void;
};

/** A text field, of one line or several. */
export function TextField({ value, placeholder, mono, lines = 1, disabled, onChange, onLeave, ...label }: Text) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder,
    disabled,
    className: styles.input,
    'data-mono': mono || undefined,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: onLeave,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <Labelled id={id} {...label}>
      {lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type="text" />}
    </Labelled>
  );
}

type Choice = LabelProps & {
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
};

/** One of a few values. */
export function SelectField({ value, options, disabled, onChange, ...label }: Choice) {
  const id = useId();
  return (
    <Labelled id={id} {...label}>
      <select id={id} className={styles.input} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>{text}</option>
        ))}
      </select>
    </Labelled>
  );
}

/** A control with its label above, the field's own name beside that, and a note below. */
export function Labelled({ id, label, raw, note, children }: LabelProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {raw && <code className={styles.raw}>{raw}</code>}
      </div>
      {children}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}

import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Fields.module.css';
import { useHalfTyped } from './useHalfTyped.ts';

interface LabelProps {
  readonly label: string;
  /** The field's name in the definition. */
  readonly raw?: string;
  readonly note?: string;
  /** What is wrong with it, in a sentence. */
  readonly error?: string | undefined;
  /** Takes the value away; without it there is nothing to take away. */
  readonly onUnset?: (() => void) | undefined;
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
  /** By which the field is found again. */
  readonly pointer?: string;
  readonly type?: 'text' | 'datetime-local' | 'time';
  /** Values that are offered while one types. */
  readonly offers?: readonly string[];
};

/** A text field, of one line or several. */
export function TextField({
  value,
  placeholder,
  mono,
  lines = 1,
  disabled,
  onChange,
  onLeave,
  pointer,
  type = 'text',
  offers,
  ...label
}: Text) {
  const id = useId();
  const typed = useHalfTyped(value, onChange, onLeave);
  const shared = {
    id,
    value: type === 'text' ? value : typed.value,
    placeholder,
    disabled,
    className: styles.input,
    'data-mono': mono || undefined,
    'data-pointer': pointer,
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': label.error ? true : undefined,
    'aria-describedby': describedBy(id, label),
    onBlur: type === 'text' ? onLeave : typed.leave,
    onChange: (event: { currentTarget: { value: string } }) =>
      (type === 'text' ? onChange : typed.change)(event.currentTarget.value),
  };
  return (
    <Labelled id={id} {...label}>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input
          {...shared}
          type={type}
          step={type === 'datetime-local' ? 1 : undefined}
          list={offers ? `${id}-offers` : undefined}
        />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
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
      <select
        id={id}
        className={styles.input}
        value={value}
        disabled={disabled}
        aria-describedby={describedBy(id, label)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** The ids of what is said about a control, for a screen reader to read with it. */
export function describedBy(id: string, { note, error }: LabelProps): string | undefined {
  return [...(error ? [`${id}-error`] : []), ...(note ? [`${id}-note`] : [])].join(' ') || undefined;
}

/** A control with its label above, the field's own name beside that, and below it a note or what is wrong. */
export function Labelled({
  id,
  label,
  raw,
  note,
  error,
  onUnset,
  children,
}: LabelProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        <span className={styles.side}>
          {raw && <code className={styles.raw}>{raw}</code>}
          {onUnset && (
            <button
              type="button"
              className={styles.unset}
              aria-label={`Clear: ${label}`}
              title="Clear it (not set)"
              onClick={onUnset}
            >
              <X size={11} aria-hidden />
            </button>
          )}
        </span>
      </div>
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}

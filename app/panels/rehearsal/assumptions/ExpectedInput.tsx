import { useState } from 'react';
import type { TaskExpectation } from '../../../../lib/simulate/index.ts';
import styles from './assumptions.module.css';
import { type ExpectedField, GUESSES, textOf, withText } from './expectation.ts';

interface Props {
  readonly field: ExpectedField;
  readonly label: string;
  readonly expected: TaskExpectation;
  readonly onSet: (expected: TaskExpectation | null) => void;
}

/** One value of a task. It counts when the focus leaves it, or by Enter; Escape brings back what was there. */
export function ExpectedInput({ field, label, expected, onSet }: Props) {
  const shown = textOf(expected, field);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const end = (): void => {
    setTyped(null);
    setFault(null);
  };
  const commit = (): void => {
    if (typed === null || typed.trim() === shown) return end();
    const found = withText(expected, field, typed);
    if ('fault' in found) return setFault(found.fault);
    end();
    onSet(found.expected);
  };
  return (
    <input
      className={styles.input}
      data-field={field}
      aria-label={label}
      aria-invalid={fault === null ? undefined : true}
      aria-description={fault ?? undefined}
      title={fault ?? undefined}
      placeholder={GUESSES[field]}
      value={typed ?? shown}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => {
        setTyped(target.value);
        setFault(null);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || typed === null) return;
        event.stopPropagation();
        end();
      }}
    />
  );
}

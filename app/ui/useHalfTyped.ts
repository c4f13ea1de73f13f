import { useState } from 'react';

interface HalfTyped {
  readonly text: string;
  /** What the field was given after this was typed; `null` until it is known. */
  readonly given: string | null;
}

/**
 * A field of times keeps what is typed in it while its owner takes it or not: one of which a part is missing has the
 * value `''`, and is emptied when it is given another.
 */
export function useHalfTyped(value: string, onChange: (value: string) => void, onLeave?: () => void) {
  const [typed, setTyped] = useState<HalfTyped | null>(null);
  if (typed?.given === null) setTyped({ ...typed, given: value });
  // what changes by another way counts
  const isCurrent = typed !== null && (typed.given ?? value) === value;
  return {
    value: isCurrent ? typed.text : value,
    change: (text: string): void => {
      setTyped({ text, given: null });
      onChange(text);
    },
    leave: (): void => {
      setTyped(null);
      onLeave?.();
    },
  };
}

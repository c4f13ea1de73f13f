import { useState } from 'react';

/** What is typed, beside what the document says: a text that is not a value yet stays until it is one, or is left. */
export interface Draft {
  readonly text: string;
  readonly fault: string | null;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

interface Typed {
  readonly text: string;
  /** What the document said when this was typed: when it says something else by another way, that counts. */
  readonly of: string;
  readonly fault: string | null;
}

/**
 * @param shown - The value of the document as a text.
 * @param write - Writes what was typed; gives back why it cannot, or the text that the document shows from then on.
 */
export function useDraft(
  shown: string,
  write: (text: string) => { readonly fault: string } | { readonly shows: string },
): Draft {
  const [typed, setTyped] = useState<Typed | null>(null);
  const current = typed && typed.of === shown ? typed : null;
  return {
    text: current?.text ?? shown,
    fault: current?.fault ?? null,
    type: (text) => {
      const done = write(text);
      setTyped('fault' in done ? { text, of: shown, fault: done.fault } : { text, of: done.shows, fault: null });
    },
    leave: () => {
      if (current && !current.fault) setTyped(null);
    },
  };
}

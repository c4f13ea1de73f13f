import { Minus, PenLine, Plus } from 'lucide-react';
import type { Mark } from '../../../lib/diff/index.ts';
import styles from './nodes.module.css';

const SIGNS = { added: Plus, changed: PenLine, removed: Minus } as const;

/** What a comparison says of a task: by sign and word as well as by colour. */
export function MarkTag({ mark }: { readonly mark: Mark }) {
  const Sign = SIGNS[mark];
  return (
    <span className={styles.mark} data-mark={mark}>
      <Sign size={10} strokeWidth={3} aria-hidden /> {mark}
    </span>
  );
}

import { Minus, PenLine, Plus } from 'lucide-react';
import type { Mark } from '../../../lib/diff/index.ts';
import styles from './nodes.module.css';

const SIGNS = { added: Plus, changed: PenLine, removed: Minus } as const;

interface Props {
  readonly mark: Mark;
  /** Of how many tasks it is said; of one when left out. */
  readonly count?: number;
}

/** What a comparison says of a task, or of some of a group: by sign and word as well as by colour. */
export function MarkTag({ mark, count }: Props) {
  const Sign = SIGNS[mark];
  return (
    <span className={styles.mark} data-mark={mark}>
      <Sign size={10} strokeWidth={3} aria-hidden /> {count === undefined ? mark : `${count} ${mark}`}
    </span>
  );
}

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Fold.module.css';

interface Props {
  readonly title: string;
  /** A few words about what is inside, beside the title. */
  readonly hint?: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** A part of another fold. */
  readonly inner?: boolean;
  readonly children: ReactNode;
}

/** A section under a title that opens and closes it. What is closed is not made at all. */
export function Fold({ title, hint, open, onToggle, inner = false, children }: Props) {
  const id = useId();
  const Heading = inner ? 'h3' : 'h2';
  return (
    <section className={styles.fold} data-inner={inner || undefined} aria-label={title}>
      <Heading>
        <button
          type="button"
          className={styles.title}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onToggle(!open)}
        >
          <ChevronRight size={13} aria-hidden className={styles.sign} />
          <span className={styles.name}>{title}</span>
          {hint && <span className={styles.hint}>{hint}</span>}
        </button>
      </Heading>
      {open && <div id={id}>{children}</div>}
    </section>
  );
}

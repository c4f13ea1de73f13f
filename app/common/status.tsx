import type { StatusKind } from '../../lib/index.ts';
import styles from './status.module.css';

/** A status in words: on an edge, and as an end of "runs when …". */
export const STATUS_WORDS: Readonly<Record<StatusKind, string>> = {
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  ANY: 'any end',
  OTHER: 'unknown status',
};

/** What an edge says: the word of its status, or the word as written where that is none. */
export function statusWord(kind: StatusKind, written: string | null): string {
  return kind === 'OTHER' ? (written ?? '') : STATUS_WORDS[kind];
}

/** The sign of a status: a tick in a circle, a cross in a square, a dot; a question mark for another word. */
export function StatusIcon({ kind, size = 12 }: { readonly kind: StatusKind; readonly size?: number }) {
  return (
    <svg className={styles.icon} data-status={kind} viewBox="0 0 12 12" width={size} height={size} aria-hidden>
      {kind === 'FAILED' ? (
        <rect x="0.75" y="0.75" width="10.5" height="10.5" rx="2.5" />
      ) : (
        <circle cx="6" cy="6" r="5.25" />
      )}
      {kind === 'SUCCEEDED' && <path d="M3.4 6.2 5.2 8 8.6 4.2" />}
      {kind === 'FAILED' && <path d="M3.8 3.8 8.2 8.2M8.2 3.8 3.8 8.2" />}
      {kind === 'ANY' && <circle className={styles.dot} cx="6" cy="6" r="1.6" />}
      {kind === 'OTHER' && <path d="M4.4 4.6a1.6 1.6 0 1 1 2.2 1.5c-.5.2-.6.5-.6.9M6 8.7v.1" />}
    </svg>
  );
}

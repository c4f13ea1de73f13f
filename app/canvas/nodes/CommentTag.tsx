import { MessageSquare } from 'lucide-react';
import styles from './nodes.module.css';

/** How many open comments a task has. */
export function CommentTag({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.tag} data-kind="comments" title={commentsWord(count)}>
      <MessageSquare size={10} aria-hidden /> {count}
    </span>
  );
}

export function commentsWord(count: number): string {
  return count === 1 ? '1 open comment' : `${count} open comments`;
}

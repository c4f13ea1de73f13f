import { useSpoken } from '../../designer/state/announce.ts';
import styles from './shell.module.css';

/** Says to a screen reader what happened. */
export function Announcer() {
  const { text, count } = useSpoken();
  // the same words again are a change only with something else in them
  return (
    <div className={styles.spoken} role="status" aria-live="polite" data-spoken>
      {text}
      {count % 2 === 1 ? '\u00a0' : ''}
    </div>
  );
}

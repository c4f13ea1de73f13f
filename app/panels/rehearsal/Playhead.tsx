import { usePlayback } from '../../designer/state/playback.ts';
import type { Shown } from './axis.ts';
import styles from './play.module.css';

/** The moment that is played, as a line over the rows. */
export function Playhead({ shown: { from, to } }: { readonly shown: Shown }) {
  const at = usePlayback((state) => state.at);
  if (at === null || at < from || at > to) return null;
  const share = (at - from) / (to - from);
  return (
    <div className={styles.over} aria-hidden>
      <span className={styles.playhead} style={{ left: `calc(var(--names) + (100% - var(--names)) * ${share})` }} />
    </div>
  );
}

import { CircleAlert, HardDriveDownload } from 'lucide-react';
import { useCode } from '../../designer/state/code.ts';
import { usePersistence } from '../../designer/state/persistence.ts';
import styles from './marks.module.css';

const WORDS = { pending: 'keeping…', kept: 'kept in this browser', refused: 'not kept in this browser' } as const;

/** Whether what is on the screen would survive a closed tab. */
export function KeptMark() {
  const { keeping: known, reason, otherTab } = usePersistence();
  // what is being typed in the JSON is not handed over for keeping at once
  const isTyping = useCode(({ state }) => state.kind === 'typed');
  if (otherTab)
    return (
      <span className={styles.kept} data-kept="elsewhere">
        kept by another tab
      </span>
    );
  if (known === 'nothing') return null;
  const keeping = known === 'kept' && isTyping ? 'pending' : known;
  const Icon = keeping === 'refused' ? CircleAlert : HardDriveDownload;
  return (
    <span className={styles.kept} data-kept={keeping} title={reason ?? undefined}>
      <Icon size={12} aria-hidden /> {WORDS[keeping]}
    </span>
  );
}

import { CircleAlert, HardDriveDownload } from 'lucide-react';
import { useMemory } from '../store/memory.ts';
import styles from './memory.module.css';

const WORDS = { pending: 'keeping…', kept: 'kept in this browser', refused: 'not kept in this browser' } as const;

/** Whether what is on the screen would survive a closed tab. */
export function KeptMark() {
  const { keeping, reason, elsewhere } = useMemory();
  if (elsewhere) return <span className={styles.kept} data-kept="elsewhere">kept by another tab</span>;
  if (keeping === 'nothing') return null;
  const Icon = keeping === 'refused' ? CircleAlert : HardDriveDownload;
  return (
    <span className={styles.kept} data-kept={keeping} title={reason ?? undefined}>
      <Icon size={12} aria-hidden /> {WORDS[keeping]}
    </span>
  );
}

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Kept } from '../services/documents.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RecentDialog.module.css';

interface Props {
  readonly kept: Kept;
  /** Whether a tab has it open: this one, or another. */
  readonly place: 'here' | 'elsewhere' | null;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** One document that the browser keeps. What was never saved is removed only after a second word. */
export function RecentRow({ kept, place, onOpen, onRemove }: Props) {
  const [asking, setAsking] = useState(false);
  const { fileName, tasks, when, unsaved } = kept;
  const facts = [
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
    WHEN.format(when),
    ...(unsaved ? ['not saved to a file'] : []),
    ...(place === 'elsewhere' ? ['open in another tab'] : []),
  ];
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} disabled={place === 'here'} onClick={onOpen}>
        <span className={styles.name}>{fileName}</span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </button>
      {place === 'here' && <span className={styles.place}>open here</span>}
      {asking && (
        <>
          <Button look="outline" onClick={onRemove}>Remove for good</Button>
          <Button onClick={() => setAsking(false)}>Keep</Button>
        </>
      )}
      {place === null && !asking && <Button icon={Trash2} tip={`Remove ${fileName}`} onClick={unsaved ? () => setAsking(true) : onRemove} />}
    </li>
  );
}

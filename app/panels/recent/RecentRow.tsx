import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Kept } from '../../designer/ports/documents.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RecentDialog.module.css';

interface Props {
  readonly kept: Kept;
  /** Whether a tab has it open: this one, or another. */
  readonly place: 'here' | 'elsewhere' | null;
  /** Another one has the same name. */
  readonly isTwin: boolean;
  readonly onOpen: () => void;
  readonly onRename: (fileName: string) => void;
  readonly onRemove: () => void;
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** One document that the browser keeps. What was never saved is removed only after a second word. */
export function RecentRow({ kept, place, isTwin, onOpen, onRename, onRemove }: Props) {
  const [asking, setAsking] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const { fileName, tasks, when, unsaved, about } = kept;
  const facts = [
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
    ...(isTwin && about ? [about] : []),
    WHEN.format(when),
    ...(unsaved ? ['not saved to a file'] : []),
    ...(place === 'elsewhere' ? ['open in another tab'] : []),
  ];
  const name = (next: string) => {
    setNaming(false);
    if (next.trim() !== '' && next.trim() !== fileName) onRename(next.trim());
  };
  if (isNaming) {
    return (
      <li className={styles.row}>
        <input
          className={styles.input}
          aria-label={`New name of ${fileName}`}
          defaultValue={fileName}
          ref={selectAll}
          onBlur={(event) => name(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') name(event.currentTarget.value);
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setNaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} disabled={place === 'here'} onClick={onOpen}>
        <span className={styles.name}>{fileName}</span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </button>
      {place === 'here' && <span className={styles.place}>open here</span>}
      {asking && (
        <>
          <Button look="outline" onClick={onRemove}>
            Remove for good
          </Button>
          <Button onClick={() => setAsking(false)}>Keep</Button>
        </>
      )}
      {place !== 'elsewhere' && !asking && (
        <Button icon={Pencil} tip={`Rename ${fileName}`} onClick={() => setNaming(true)} />
      )}
      {place === null && !asking && (
        <Button icon={Trash2} tip={`Remove ${fileName}`} onClick={unsaved ? () => setAsking(true) : onRemove} />
      )}
    </li>
  );
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

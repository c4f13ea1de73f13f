import { CircleCheck, Pencil } from 'lucide-react';
import { graphOf } from '../../../lib/index.ts';
import { components } from '../../../lib/editor/index.ts';
import { editedTasks, isEdited, useDocument } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { useIsStart } from '../../designer/state/start.ts';
import { DraftMark } from './DraftMark.tsx';
import { KeptMark } from './KeptMark.tsx';
import styles from './shell.module.css';

/** What the file is, and whether its bytes are the same. */
export function StatusBar() {
  const document = useDocument();
  const edited = useDesignerState(isEdited);
  const { chain } = document;
  const chains = components(chain).length;
  const count = editedTasks(document);
  const aside = <span className={styles.aside}>Not part of Qlik</span>;
  if (useIsStart()) return <footer className={styles.status}>{aside}</footer>;
  return (
    <footer className={styles.status}>
      <span className={styles.tally}>
        {plural(chain.tasks.length, 'task')} · {plural(graphOf(chain).edges.length, 'edge')} ·{' '}
        {plural(chains, 'component')}
      </span>
      {edited ? (
        <span className={styles.edited}>
          <Pencil size={11} aria-hidden />{' '}
          {count === 0 ? 'edited' : `${plural(count, 'task')} edited, the others unchanged`}
        </span>
      ) : (
        <span className={styles.same}>
          <CircleCheck size={12} aria-hidden /> same bytes as opened
        </span>
      )}
      <DraftMark />
      <span className={styles.space} />
      <KeptMark />
      {aside}
      <span className={styles.aside}>{chain.dialect}</span>
    </footer>
  );
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

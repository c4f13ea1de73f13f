import { CircleAlert, CircleCheck, FilePen, HardDriveDownload, Pencil } from 'lucide-react';
import { graphOf } from '../../../lib/index.ts';
import { components } from '../../../lib/editor/index.ts';
import { editedTasks, isEdited, useDocument } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { useIsStart } from '../../designer/state/start.ts';
import styles from './shell.module.css';
import { showPanel, useArrangement } from '../../designer/state/layout.ts';
import marks from './marks.module.css';
import { useDesigner } from '../../designer/context.ts';
import { useCode } from '../../designer/state/code.ts';
import { usePersistence } from '../../designer/state/persistence.ts';

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

/** That something was typed in the JSON and is not in the drawing, while the JSON is not seen. */
function DraftMark() {
  const designer = useDesigner();
  const isTyped = useDesignerState(({ session }) => session.draft !== null);
  const isSeen = useArrangement().code.dock !== 'hidden';
  if (!isTyped || isSeen) return null;
  return (
    <button type="button" className={marks.draft} onClick={() => showPanel(designer, 'code')}>
      <FilePen size={12} aria-hidden /> Typed in the JSON, not in the drawing: show it
    </button>
  );
}

const WORDS = { pending: 'keeping…', kept: 'kept in this browser', refused: 'not kept in this browser' } as const;

/** Whether what is on the screen would survive a closed tab. */
function KeptMark() {
  const { keeping: known, reason, otherTab } = usePersistence();
  // what is being typed in the JSON is not handed over for keeping at once
  const isTyping = useCode(({ state }) => state.kind === 'typed');
  if (otherTab)
    return (
      <span className={marks.kept} data-kept="elsewhere">
        kept by another tab
      </span>
    );
  if (known === 'nothing') return null;
  const keeping = known === 'kept' && isTyping ? 'pending' : known;
  const Icon = keeping === 'refused' ? CircleAlert : HardDriveDownload;
  return (
    <span className={marks.kept} data-kept={keeping} title={reason ?? undefined}>
      <Icon size={12} aria-hidden /> {WORDS[keeping]}
    </span>
  );
}

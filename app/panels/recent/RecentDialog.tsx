import { useCallback, useEffect, useState } from 'react';
import type { Kept } from '../../designer/ports/documents.ts';
import { openRecent } from '../../designer/actions/recent.ts';
import { keepNow } from '../../designer/persistence/keep.ts';
import { renameDocument } from '../../designer/actions/renameDocument.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { persistenceOf, usePersistence } from '../../designer/state/persistence.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import { Modal } from '../../ui/Modal.tsx';
import styles from './RecentDialog.module.css';
import { RecentRow } from './RecentRow.tsx';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

/** The documents that the browser keeps: to go on with, or to remove. */
export function RecentDialog() {
  const open = usePanels((state) => state.dialog === 'recent');
  return open ? <OpenDialog /> : null;
}

interface Found {
  readonly documents: readonly Kept[];
  readonly held: ReadonlySet<string>;
}

function OpenDialog() {
  const designer = useDesigner();
  const here = useDesignerState((state) => state.session.id);
  const [found, setFound] = useState<Found | 'refused' | null>(null);
  const look = useCallback(() => void findDocuments(designer).then(setFound, () => setFound('refused')), [designer]);
  useEffect(look, [look]);
  const unfinished = usePersistence((state) => state.unfinished);
  const close = () => {
    persistenceOf(designer).setState({ unfinished: null });
    showDialog(designer, null);
  };
  const choose = ({ id, fileName }: Kept) => {
    close();
    void openRecent(designer, id, fileName);
  };
  return (
    <Modal title="Recent documents" open onClose={close} width={640}>
      {unfinished !== null && (
        <p className={styles.unfinished} role="status">
          {unfinished} was not opened: the page stopped last time while opening it. Choose it to try again, or open
          another document.
        </p>
      )}
      {found === 'refused' && (
        <p className={styles.nothing}>The browser does not let this page store anything, so there are none.</p>
      )}
      {found && found !== 'refused' && (
        <>
          {found.documents.length === 0 && (
            <p className={styles.nothing}>None yet. What you open or edit is kept here, in this browser only.</p>
          )}
          <ul className={styles.list}>
            {found.documents.map((kept) => (
              <RecentRow
                key={kept.id}
                kept={kept}
                place={kept.id === here ? 'here' : found.held.has(kept.id) ? 'elsewhere' : null}
                isTwin={found.documents.some(({ id, fileName }) => id !== kept.id && fileName === kept.fileName)}
                onRename={(fileName) => void rename(designer, kept, fileName, here).finally(look)}
                onOpen={() => choose(kept)}
                onRemove={() => void designer.ports.documents.remove(kept.id).finally(look)}
              />
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}

async function rename(designer: Designer, { id }: Kept, fileName: string, here: string): Promise<void> {
  if (id !== here) return designer.ports.documents.rename(id, fileName);
  await renameDocument(designer, fileName);
}

async function findDocuments(designer: Designer): Promise<Found> {
  await keepNow(designer);
  const [documents, held] = await Promise.all([designer.ports.documents.list(), designer.ports.tab.held()]);
  return { documents, held };
}

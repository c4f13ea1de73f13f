import { useCallback, useEffect, useState } from 'react';
import { openRecent } from '../../designer/actions/recent.ts';
import { renameDocument } from '../../designer/actions/renameDocument.ts';
import { useDesigner } from '../../designer/context.ts';
import type { Designer } from '../../designer/designer.ts';
import { keepNow } from '../../designer/persistence/keep.ts';
import type { Kept } from '../../designer/ports/documents.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import styles from './RecentDialog.module.css';
import { RecentRow } from './RecentRow.tsx';

interface Found {
  readonly documents: readonly Kept[];
  readonly held: ReadonlySet<string>;
}

interface Props {
  /** Called before one of them is opened. */
  readonly onChoose?: () => void;
}

/** The documents that the browser keeps: to go on with, to rename, or to remove. */
export function RecentList({ onChoose }: Props) {
  const designer = useDesigner();
  const here = useDesignerState((state) => state.session.id);
  const [found, setFound] = useState<Found | 'refused' | null>(null);
  const look = useCallback(() => void findDocuments(designer).then(setFound, () => setFound('refused')), [designer]);
  useEffect(look, [look]);
  if (found === 'refused')
    return <p className={styles.nothing}>The browser does not let this page store anything, so there are none.</p>;
  if (!found) return null;
  if (found.documents.length === 0)
    return <p className={styles.nothing}>None yet. What you open or edit is kept here, in this browser only.</p>;
  const choose = ({ id, fileName }: Kept) => {
    onChoose?.();
    void openRecent(designer, id, fileName);
  };
  return (
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

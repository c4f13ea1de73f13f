import { type ReactNode, useEffect, useState } from 'react';
import { fileNameOf } from '../../common/fileNames.ts';
import {
  type Choices,
  type Foreign,
  type ForeignRow,
  chosenBindings,
  findForeign,
  firstChoices,
  openRows,
  rowKey,
} from '../../designer/actions/tenant/foreign.ts';
import { useDesigner } from '../../designer/context.ts';
import type { BindingsFile } from '../../designer/ports/tenant.ts';
import { stateOf } from '../../designer/state/store.ts';
import type { Connection } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { MapRow } from './MapRow.tsx';
import { useStoppable } from '../../ui/useStoppable.ts';
import styles from './tenant.module.css';

/** So many rows of a kind are shown: who has more writes them into the file. */
const SHOWN = 200;

const GROUPS = [
  { title: 'Apps', has: ({ kind }: ForeignRow) => kind === 'app' },
  { title: 'Spaces', has: ({ kind }: ForeignRow) => kind === 'space' },
  { title: 'Tasks outside this file', has: ({ kind, isInFile }: ForeignRow) => kind === 'task' && !isInFile },
  { title: 'Tasks of this file', has: ({ isInFile }: ForeignRow) => isInFile },
] as const;

interface Props {
  readonly connection: Connection;
  /** What was mapped before. */
  readonly bindings: BindingsFile | null;
  readonly onUse: (bindings: BindingsFile) => void;
  readonly onClose: () => void;
}

/** What the apps, spaces and tasks of a document from another tenant are in this one. */
export function MapIds({ connection, bindings, onUse, onClose }: Props) {
  const designer = useDesigner();
  const { busy, fault, run } = useStoppable();
  const [foreign, setForeign] = useState<Foreign | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  useEffect(
    () =>
      void run('Looking up the ids in the tenant…', async (signal) => {
        const found = await findForeign(designer, connection, signal);
        setForeign(found);
        setChoices(firstChoices(found, bindings && bindings.value));
      }),
    [designer, connection, bindings, run],
  );
  const choose = (row: ForeignRow, id: string | undefined) =>
    setChoices((before) => {
      const next = new Map(before);
      if (id === undefined) next.delete(rowKey(row));
      else next.set(rowKey(row), id);
      return next;
    });
  const file = (): BindingsFile => ({
    name: bindings?.name ?? bindingsName(stateOf(designer).getState().session.fileName),
    value: chosenBindings(foreign!, choices),
  });
  const save = (): void => {
    const { name, value } = file();
    designer.ports.files.download(name, `${JSON.stringify(value, null, 2)}\n`);
  };
  const open = foreign ? openRows(foreign, choices).length : 0;
  const waits = foreign ? null : (busy ?? 'Nothing was found out yet.');
  const footer = (
    <>
      <span className={styles.quiet} role="status">
        {busy ?? (open > 0 ? `${open} still to choose` : '')}
      </span>
      <span className={styles.space} />
      <Button look="outline" onClick={onClose}>
        Cancel
      </Button>
      <Button look="outline" why={waits} onClick={save}>
        Save the bindings file
      </Button>
      <Button
        look="primary"
        why={waits ?? (open > 0 ? 'Choose what the apps, spaces and tasks outside this file are in the tenant.' : null)}
        onClick={() => onUse(file())}
      >
        Plan with these
      </Button>
    </>
  );
  return (
    <Modal title="Map to this tenant" open onClose={onClose} width={720} fills footer={footer}>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {foreign && (
        <p className={styles.quiet}>
          {foreign.rows.length === 0
            ? `${connection.name} knows everything that this file names.`
            : `${connection.name} does not know these ids. Choose what they are there. Keep the bindings file with ` +
              'the chain: the next plan needs it. After an apply you get a new one with the tasks that were created.'}
        </p>
      )}
      {foreign &&
        GROUPS.map(({ title, has }) => (
          <MapGroup key={title} title={title} rows={foreign.rows.filter(has)}>
            {(row) => (
              <MapRow
                key={rowKey(row)}
                connection={connection}
                row={row}
                chosen={choices.get(rowKey(row))}
                onChoose={(id) => choose(row, id)}
              />
            )}
          </MapGroup>
        ))}
    </Modal>
  );
}

function MapGroup({
  title,
  rows,
  children,
}: {
  readonly title: string;
  readonly rows: readonly ForeignRow[];
  readonly children: (row: ForeignRow) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(true);
  if (rows.length === 0) return null;
  return (
    <Fold title={title} hint={String(rows.length)} open={isOpen} onToggle={setOpen}>
      <div className={styles.mapped}>{rows.slice(0, SHOWN).map(children)}</div>
      {rows.length > SHOWN && (
        <p className={styles.quiet}>
          {rows.length - SHOWN} more are not listed. Save the bindings file, and write them into it.
        </p>
      )}
    </Fold>
  );
}

function bindingsName(fileName: string): string {
  return fileNameOf(`${fileName.replace(/(?:\.chain)?\.json$/i, '')}.bindings.json`);
}

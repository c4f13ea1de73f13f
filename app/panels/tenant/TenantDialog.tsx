import { useEffect, useState } from 'react';
import type { JsonObject } from '../../../lib/index.ts';
import type { Reach } from '../../../lib/editor/index.ts';
import type { PullOf } from '../../../lib/tenant/index.ts';
import { clientOf } from '../../designer/actions/tenant/client.ts';
import { lookUpListed } from '../../designer/actions/tenant/lookUpNames.ts';
import { pullChain } from '../../designer/actions/tenant/pull.ts';
import { pullIn } from '../../designer/actions/tenant/pullIn.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import { type Connection, useTenant } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { ConnectBar } from './ConnectBar.tsx';
import { ReachChoice } from './ReachChoice.tsx';
import { TaskTable } from './TaskTable.tsx';
import styles from './tenant.module.css';
import { useStoppable } from '../../ui/useStoppable.ts';
import { useDesigner } from '../../designer/context.ts';

/** The tasks of the connected tenant, to pull with the chains that they are in. */
export function TenantDialog() {
  const open = usePanels((state) => state.dialog === 'tenant');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const designer = useDesigner();
  const connection = useTenant((state) => state.connection);
  const isClosed = useTenant(({ closed }) => closed !== null && connection?.place === 'remote');
  const hasTasks = useDocument().chain.tasks.length > 0;
  const [listed, setListed] = useState<readonly JsonObject[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reach, setReach] = useState<Reach>('component');
  const { busy, fault, run, stop, say } = useStoppable();
  const onProgress = (count: number): void => say(`Pulling… ${count} tasks`);
  const pull = (of: PullOf, name: string) => {
    if (!connection) return;
    void run('Pulling…', async (signal) => {
      await pullChain(designer, connection, of, name, { reach, signal, onProgress });
      showDialog(designer, null);
    });
  };
  const pullMore = () => {
    if (!connection) return;
    void run('Pulling…', async (signal) => {
      await pullIn(designer, connection, { tasks: [...chosen] }, { reach, signal, onProgress });
      showDialog(designer, null);
    });
  };
  const waits = !connection
    ? 'Not connected to a tenant yet.'
    : busy === null
      ? null
      : 'An operation is in progress. Wait for it to finish, or stop it.';
  const none = chosen.size === 0 ? 'Choose a task in the list first.' : null;
  const footer = (
    <>
      {busy ? (
        <>
          <span className={styles.quiet} role="status">
            {busy}
          </span>
          <Button look="outline" onClick={stop}>
            Stop
          </Button>
        </>
      ) : (
        listed && <ReachChoice tasks={listed} chosen={chosen} reach={reach} onChange={setReach} />
      )}
      <span className={styles.space} />
      <Button look="outline" why={waits} onClick={() => pull('all', 'all-tasks.json')}>
        Pull all tasks
      </Button>
      {hasTasks && (
        <Button look="outline" why={waits ?? none} onClick={pullMore}>
          Pull into this document
        </Button>
      )}
      <Button look="primary" why={waits ?? none} onClick={() => pull({ tasks: [...chosen] }, 'pulled.json')}>
        Pull as a new document
      </Button>
    </>
  );
  return (
    <Modal title="Tenant" open onClose={() => showDialog(designer, null)} width={860} fills footer={footer}>
      <ConnectBar />
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {connection && !isClosed && (
        <Tasks
          key={connection.place}
          connection={connection}
          tasks={listed}
          onList={setListed}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </Modal>
  );
}

interface TasksProps {
  readonly connection: Connection;
  /** `null` before they have come. */
  readonly tasks: readonly JsonObject[] | null;
  readonly onList: (tasks: readonly JsonObject[] | null) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Tasks({ connection, tasks, onList, chosen, onChoose }: TasksProps) {
  const designer = useDesigner();
  const { busy, fault, run, say } = useStoppable();
  useEffect(() => {
    void run('Loading the tasks…', async (signal) => {
      const onProgress = (count: number) => say(`Loading the tasks… ${count} so far`);
      const found = await clientOf(designer, connection.place).list({}, { signal, onProgress });
      onList(found);
      // the list is there with ids, and the names come into it
      void lookUpListed(designer, connection, found);
    });
    return () => onList(null);
  }, [designer, connection, onList, run, say]);
  if (fault)
    return (
      <p className={styles.fault} role="alert">
        {fault}
      </p>
    );
  if (!tasks)
    return (
      <p className={styles.quiet} role="status">
        {busy}
      </p>
    );
  if (tasks.length === 0)
    return <p className={styles.quiet}>This tenant has no tasks yet. Draw a chain, then plan and apply it.</p>;
  return <TaskTable tasks={tasks} chosen={chosen} onChoose={onChoose} />;
}

import { CloudDownload, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { graphOf, statusKind } from '../../../lib/index.ts';
import type { Reach } from '../../../lib/editor/index.ts';
import { RunSign } from '../../common/RunSign.tsx';
import { pullIn } from '../../designer/actions/tenant/pullIn.ts';
import { useDesigner } from '../../designer/context.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import { notify, selectOnly } from '../../designer/state/store.ts';
import { type Connection, useTenant } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import { CommentsSection } from './comments/CommentsSection.tsx';
import styles from './Inspector.module.css';
import { Waiting } from './Then.tsx';

/** An upstream that the file does not hold: what the tenant says of it, who waits for it, and how to get it. */
export function GhostInspector({ id }: { readonly id: string }) {
  const outgoing = graphOf(useDocument().chain).outgoing.get(id) ?? [];
  const connection = useTenant((state) => state.connection);
  const tasks = useTenant((state) => state.tasks);
  const { tasks: names } = useNames();
  const isGone = tasks !== null && !tasks.has(id);
  return (
    <>
      <h2 className={styles.heading}>Task outside this file</h2>
      {names.has(id) && <p className={styles.subject}>{names.get(id)}</p>}
      <p className={styles.text}>
        {isGone
          ? 'Tasks in this file wait for it, but the tenant no longer has it: they never start for it. ' +
            'Remove the edges, or wait for another task.'
          : tasks
            ? 'Tasks in this file wait for it. Its definition is in the tenant, not in the file.'
            : 'Tasks in this file wait for it, but its definition is not in the file. If it was deleted from the ' +
              'tenant, those tasks never start.'}
      </p>
      <p className={styles.id}>
        <span>id</span> <code>{id}</code>
      </p>
      {connection && !isGone && tasks && <InTenant id={id} connection={connection} />}
      <Waiting
        outgoing={outgoing.map((edge) => ({ id: edge.id, target: edge.target, kind: statusKind(edge.status) }))}
      />
      <div className={styles.folds}>
        <CommentsSection task={id} on={{ task: id }} />
      </div>
    </>
  );
}

function InTenant({ id, connection }: { readonly id: string; readonly connection: Connection }) {
  const designer = useDesigner();
  const task = useTenant((state) => state.tasks?.get(id));
  const run = useTenant((state) => state.runs.get(id) ?? null);
  const { apps } = useNames();
  const [isBusy, setBusy] = useState(false);
  const get = async (reach: Reach): Promise<void> => {
    setBusy(true);
    try {
      const pulled = await pullIn(designer, connection, { tasks: [id] }, { reach });
      if (pulled) selectOnly(designer, { tasks: [id] });
    } catch (error) {
      notify(designer, { kind: 'error', text: (error as Error).message });
    } finally {
      setBusy(false);
    }
  };
  const why = isBusy ? 'Pulling…' : null;
  const app = task && (apps.get(task.appId) ?? task.appId);
  return (
    <>
      <p className={styles.id}>
        <span>app</span> {app}
        {connection.place === 'remote' && task && (
          <a href={`${connection.name}/sense/app/${task.appId}`} target="_blank" rel="noreferrer">
            <ExternalLink size={12} aria-hidden /> Open in the tenant
          </a>
        )}
      </p>
      <p className={styles.id}>
        <span>last run</span> <RunSign run={run} words />
        {task?.isEnabled === false && <span>off</span>}
      </p>
      <div className={styles.buttons}>
        <Button look="outline" icon={CloudDownload} why={why} onClick={() => void get('only')}>
          Pull it in
        </Button>
        <Button look="outline" why={why} onClick={() => void get('component')}>
          Pull its chain
        </Button>
      </div>
    </>
  );
}

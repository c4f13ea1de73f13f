import { useCallback, useEffect, useState } from 'react';
import { type TaskNode, taskId, taskName } from '../../../lib/index.ts';
import { shortDuration } from '../../../lib/schedule/index.ts';
import type { Awaited } from '../../../lib/run/index.ts';
import type { TenantRun } from '../../../lib/tenant/index.ts';
import { own } from '../../../lib/internal.ts';
import { awaitedOf, runsOf, startTask } from '../../designer/actions/tenant/runs.ts';
import { RunSign } from '../../common/RunSign.tsx';
import { type Connection, showLog, useTenant } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Inspector.module.css';
import { WhyNot } from './WhyNot.tsx';
import { Section } from './Section.tsx';
import { useDesigner } from '../../designer/context.ts';

/** How a task ran in the connected tenant: its runs, their logs, and what it waits for. */
export function RunsSection({ task }: { readonly task: TaskNode }) {
  const connection = useTenant((state) => state.connection);
  const id = taskId(task);
  const isThere = useTenant((state) => id !== null && state.runs.has(id));
  if (!connection || id === null || !isThere) return null;
  return (
    <Section name="runs" title="Runs" hint={connection.place === 'local' ? 'local tenant' : ''} open>
      {() => <Runs key={id} task={task} id={id} connection={connection} />}
    </Section>
  );
}

function Runs({
  task,
  id,
  connection,
}: {
  readonly task: TaskNode;
  readonly id: string;
  readonly connection: Connection;
}) {
  const designer = useDesigner();
  const [of, setOf] = useState<'task' | 'resource'>('task');
  const [runs, setRuns] = useState<readonly TenantRun[] | null>(null);
  const [why, setWhy] = useState<readonly Awaited[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [source, setSource] = useState('');
  // a run that began or ended is a reason to look again
  const news = useTenant(({ runs: all }) => `${all.get(id)?.id} ${all.get(id)?.status}`);
  const resource = own(task.definition, 'resourceId');
  const say = useCallback((error: Error) => setFault(error.message), []);
  useEffect(() => {
    let isStill = true;
    const asked = of === 'task' || typeof resource !== 'string' ? { task: id } : { resource };
    const show = (found: readonly TenantRun[]) => isStill && news !== '' && setRuns(found);
    runsOf(designer, connection, asked).then(show, say);
    return () => void (isStill = false);
  }, [designer, connection, id, of, resource, news, say]);
  const start = () => {
    setFault(null);
    startTask(designer, connection, id, source).catch(say);
  };
  return (
    <div className={styles.runs}>
      <div className={styles.runRow}>
        <Button look="outline" onClick={start}>
          Start now
        </Button>
        <input
          className={styles.source}
          aria-label="Source of the start"
          placeholder="manual"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {task.incoming.length > 0 && (
          <Button look="outline" onClick={() => awaitedOf(designer, connection, id).then(setWhy, say)}>
            Why did it not run?
          </Button>
        )}
      </div>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {why && <WhyNot awaited={why} />}
      {typeof resource === 'string' && (
        <Segments
          label="Runs of"
          value={of}
          options={[
            { value: 'task', text: 'This task' },
            { value: 'resource', text: 'Its resource' },
          ]}
          onChange={setOf}
        />
      )}
      {runs && <Durations runs={runs} />}
      <ul className={styles.runList} aria-label="Runs">
        {runs?.map((run) => (
          <li key={run.id} className={styles.runRow}>
            <RunSign run={run} words />
            <span className={styles.duration}>{durationOf(run)}</span>
            {run.status !== 'RUNNING' && of === 'task' && (
              <Button onClick={() => showLog(designer, { task: id, name: taskName(task), run: run.id })}>Log</Button>
            )}
          </li>
        ))}
      </ul>
      {runs?.length === 0 && <p className={styles.note}>No runs yet.</p>}
    </div>
  );
}

/** How long each run took: the newest at the right. */
function Durations({ runs }: { readonly runs: readonly TenantRun[] }) {
  const ended = runs.filter(({ endedAt }) => endedAt !== null).toReversed();
  const longest = Math.max(1, ...ended.map(secondsOf));
  if (ended.length < 2) return null;
  return (
    <div
      className={styles.bars}
      role="img"
      aria-label={`How long ${ended.length} runs took, at most ${longest.toFixed(1)} seconds`}
    >
      {ended.map((run) => (
        <span
          key={run.id}
          data-run={run.status}
          title={durationOf(run)}
          style={{ height: `${Math.max(6, (secondsOf(run) / longest) * 100)}%` }}
        />
      ))}
    </div>
  );
}

function secondsOf({ startedAt, endedAt }: TenantRun): number {
  return endedAt === null ? 0 : Math.max(0, (Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
}

function durationOf(run: TenantRun): string {
  return run.endedAt === null ? '' : shortDuration(secondsOf(run));
}

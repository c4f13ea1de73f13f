import { X } from 'lucide-react';
import {
  type Edge,
  type Json,
  type Status,
  type TaskNode,
  graphOf,
  joinOf,
  remove,
  removeEvent,
  setJoin,
  setStatus,
  statusKind,
} from '../../../lib/index.ts';
import { STATUSES, edgesInto, sourceKey, taskSchedule, waitsOf } from '../../../lib/editor/index.ts';
import { scheduleSummary } from '../../../lib/schedule/index.ts';
import { isDatasetUpdated, nodeName } from '../../../lib/internal.ts';
import { useNames } from '../../designer/state/names.ts';
import { STATUS_WORDS, StatusIcon, statusWord } from '../../common/status.tsx';
import { TriggerIcon } from '../../common/TriggerIcon.tsx';
import { useDocument } from '../../designer/state/derived.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { selectOnly } from '../../designer/state/store.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Inspector.module.css';
import { WaitFor } from './WaitFor.tsx';
import { useDesigner } from '../../designer/context.ts';

/** What starts a task: its schedule, its edges and how they join, and what is not an edge. */
export function RunsWhen({ task }: { readonly task: TaskNode }) {
  const designer = useDesigner();
  const edges = edgesInto(task);
  const schedule = taskSchedule(task.definition);
  return (
    <>
      <h2 className={styles.heading}>Runs when</h2>
      {waitsOf(task).length > 1 && (
        <Segments
          label="How it waits"
          value={joinOf(task)}
          options={[
            { value: 'all', text: 'all of these' },
            { value: 'any', text: 'any of these' },
          ]}
          onChange={(join) => dispatch(designer, (document) => setJoin(document, { task: task.key, join }))}
        />
      )}
      <ul className={styles.list} aria-label="Runs when">
        {schedule !== undefined && (
          <li className={styles.row}>
            <TriggerIcon trigger="schedule" /> <span className={styles.grow}>{scheduleSummary(schedule)}</span>
          </li>
        )}
        {edges.map((edge) => (
          <IncomingRow key={edge.id} edge={edge} />
        ))}
        {task.incoming.map(
          (entry, index) =>
            entry.kind === 'opaque' && <KeptRow key={index} task={task} index={index} entry={entry.entry} />,
        )}
        {task.incoming.length === 0 && schedule === undefined && <li className={styles.none}>a person starts it</li>}
        <WaitFor task={task} />
      </ul>
    </>
  );
}

function KeptRow({ task, index, entry }: { readonly task: TaskNode; readonly index: number; readonly entry: Json }) {
  const designer = useDesigner();
  const what = isDatasetUpdated(entry) ? 'a dataset is updated' : 'an event that is not drawn as an edge';
  return (
    <li className={styles.row}>
      <TriggerIcon trigger={isDatasetUpdated(entry) ? 'dataset' : 'event'} />
      <span className={styles.grow}>{what}</span>
      <Button
        icon={X}
        tip={`Stop waiting: ${what}`}
        onClick={() => dispatch(designer, (document) => removeEvent(document, { task: task.key, index }))}
      />
    </li>
  );
}

function IncomingRow({ edge }: { readonly edge: Edge }) {
  const designer = useDesigner();
  const graph = graphOf(useDocument().chain);
  const source = sourceKey(graph, edge);
  const name = nodeName(graph, source, useNames());
  const kind = statusKind(edge.status);
  const show = () => {
    selectOnly(designer, { tasks: [source] });
    canvasPort(designer)?.reveal(source);
  };
  return (
    <li className={styles.row}>
      <StatusIcon kind={kind} />
      <button type="button" className={styles.link} onClick={show} title={`Go to ${name}`}>
        {name}
      </button>
      <select
        className={styles.inlineSelect}
        aria-label={`Status of ${name}`}
        value={kind}
        onChange={(event) => {
          const status = event.currentTarget.value as Status;
          dispatch(designer, (document) => ({
            ...setStatus(document, { edge: edge.id, status }),
            select: { tasks: [edge.target] },
          }));
        }}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_WORDS[status]}
          </option>
        ))}
        {kind === 'OTHER' && <option value="OTHER">{statusWord(kind, edge.status)}</option>}
      </select>
      <Button
        icon={X}
        tip={`Stop waiting for ${name}`}
        onClick={() =>
          dispatch(designer, (document) => remove(document, { edges: [edge.id] }), { select: { tasks: [edge.target] } })
        }
      />
    </li>
  );
}

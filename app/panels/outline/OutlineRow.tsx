import { type MouseEvent, memo } from 'react';
import { type Edge, type Graph, type TaskNode, joinOf, statusKind, taskId } from '../../../lib/index.ts';
import { type Reading, edgesInto, isReferable, sourceKey, waitsOf } from '../../../lib/editor/index.ts';
import { cardOf, isDatasetUpdated, nodeName, nodeNameWithPlace } from '../../../lib/internal.ts';
import { StatusIcon, statusWord } from '../../common/status.tsx';
import { TriggerIcon } from '../../common/TriggerIcon.tsx';
import { renameAction } from '../../designer/actions/selection.ts';
import { selectOnly, stateOf } from '../../designer/state/store.ts';
import { useNames } from '../../designer/state/names.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import styles from './Outline.module.css';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

/** The deepest indentation that is shown; the level is told in full. */
const DEEPEST = 8;

interface Props {
  readonly row: Reading;
  readonly index: number;
  readonly top: number;
  readonly graph: Graph;
  readonly selected: boolean;
  /** Whether Tab stops here. */
  readonly stop: boolean;
}

/** One node of the chain: its name, what starts it, what it waits for, and what runs then. */
export const OutlineRow = memo(function OutlineRow({ row, index, top, graph, selected, stop }: Props) {
  const designer = useDesigner();
  const names = useNames();
  const task = graph.byKey.get(row.key);
  const card = task && cardOf(task, names);
  const outgoing = task
    ? isReferable(graph, task)
      ? (graph.outgoing.get(taskId(task)!) ?? [])
      : []
    : (graph.outgoing.get(row.key) ?? []);
  return (
    <div
      role="row"
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      data-row={row.key}
      data-off={(card && !card.enabled) || undefined}
      aria-level={row.depth + 1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      onClick={(event) => choose(designer, event, row.key)}
      onDoubleClick={() => renameAction.run(designer)}
    >
      <span
        role="rowheader"
        className={styles.name}
        style={{ paddingLeft: Math.min(row.depth, DEEPEST) * 12 }}
        title={card?.name ?? row.key}
      >
        {nodeNameWithPlace(graph, row.key, names)}
      </span>
      <span role="gridcell" title={card?.starts}>
        {card && (
          <>
            {card.triggers.map((trigger) => (
              <TriggerIcon key={trigger} trigger={trigger} />
            ))}{' '}
            {[card.enabled ? '' : 'off', card.starts].filter(Boolean).join(' · ')}
          </>
        )}
      </span>
      <span role="gridcell">{task && <Waits task={task} graph={graph} />}</span>
      <span role="gridcell">
        {outgoing.map((edge) => (
          <End key={edge.id} edge={edge} name={nodeName(graph, edge.target, names)} />
        ))}
      </span>
    </div>
  );
});

function Waits({ task, graph }: { readonly task: TaskNode; readonly graph: Graph }) {
  const waits = waitsOf(task);
  const names = useNames();
  return (
    <>
      {waits.length > 1 && <b>{joinOf(task)} of </b>}
      {edgesInto(task).map((edge) => (
        <End key={edge.id} edge={edge} name={nodeName(graph, sourceKey(graph, edge), names)} />
      ))}
      {waits.map(
        (entry, index) =>
          entry.kind === 'opaque' && (
            <span key={index} className={styles.end}>
              {isDatasetUpdated(entry.entry) ? 'a dataset is updated' : 'an event'}
            </span>
          ),
      )}
    </>
  );
}

function End({ edge, name }: { readonly edge: Edge; readonly name: string }) {
  const kind = statusKind(edge.status);
  return (
    <span className={styles.end} title={`${name}: ${statusWord(kind, edge.status)}`}>
      <StatusIcon kind={kind} size={10} /> {name}
      <span className={styles.spoken}> ({statusWord(kind, edge.status)})</span>
    </span>
  );
}

/** A click selects the row; with Shift or Ctrl it adds it, or takes it away. The canvas follows. */
function choose(designer: Designer, { shiftKey, ctrlKey, metaKey }: MouseEvent, key: string): void {
  const { tasks } = stateOf(designer).getState().selection;
  if (shiftKey || ctrlKey || metaKey)
    selectOnly(designer, { tasks: tasks.has(key) ? [...tasks].filter((other) => other !== key) : [...tasks, key] });
  else selectOnly(designer, { tasks: [key] });
  canvasPort(designer)?.reveal(key);
}

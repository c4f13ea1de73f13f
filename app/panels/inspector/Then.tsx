import { type StatusKind, type TaskNode, graphOf, statusKind, taskId, taskName } from '../../../lib/index.ts';
import { isReferable } from '../../../lib/editor/index.ts';
import { StatusIcon } from '../../common/status.tsx';
import { useDocument } from '../../designer/state/derived.ts';
import { selectOnly } from '../../designer/state/store.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import styles from './Inspector.module.css';
import { useDesigner } from '../../designer/context.ts';

const WHEN: Readonly<Record<StatusKind, string>> = {
  SUCCEEDED: 'if it succeeds',
  FAILED: 'if it fails',
  ANY: 'however it ends',
  OTHER: 'with another status',
};

const ORDER: readonly StatusKind[] = ['SUCCEEDED', 'FAILED', 'ANY', 'OTHER'];

/** What waits for a task, by the status it waits for. */
export function Then({ task }: { readonly task: TaskNode }) {
  const graph = graphOf(useDocument().chain);
  const outgoing = isReferable(graph, task) ? (graph.outgoing.get(taskId(task)!) ?? []) : [];
  return (
    <Waiting outgoing={outgoing.map((edge) => ({ id: edge.id, target: edge.target, kind: statusKind(edge.status) }))} />
  );
}

interface WaitingTask {
  readonly id: string;
  readonly target: string;
  readonly kind: StatusKind;
}

export function Waiting({ outgoing }: { readonly outgoing: readonly WaitingTask[] }) {
  const designer = useDesigner();
  const graph = graphOf(useDocument().chain);
  const sorted = outgoing.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <>
      <h2 className={styles.heading}>Then</h2>
      <ul className={styles.list} aria-label="Then">
        {sorted.map(({ id, target, kind }) => {
          const name = taskName(graph.byKey.get(target)!);
          const show = () => {
            selectOnly(designer, { tasks: [target] });
            canvasPort(designer)?.reveal(target);
          };
          return (
            <li key={id} className={styles.row}>
              <StatusIcon kind={kind} />
              <button type="button" className={styles.link} onClick={show} title={`Go to ${name}`}>
                {name}
              </button>
              <span className={styles.when}>{WHEN[kind]}</span>
            </li>
          );
        })}
        {sorted.length === 0 && <li className={styles.none}>No task runs after this one</li>}
      </ul>
    </>
  );
}

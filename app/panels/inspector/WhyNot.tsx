import { CircleCheck, CircleDashed } from 'lucide-react';
import { graphOf, taskName } from '../../../lib/index.ts';
import type { Awaited } from '../../../lib/run/index.ts';
import { useDocument } from '../../designer/state/derived.ts';
import styles from './Inspector.module.css';

/** For each event of a task: whether it has come since the task was started last. */
export function WhyNot({ awaited }: { readonly awaited: readonly Awaited[] }) {
  const { chain } = useDocument();
  const graph = graphOf(chain);
  const name = (id: string) => (graph.byId.has(id) ? taskName(graph.byId.get(id)!) : id);
  return (
    <ul className={styles.runList} aria-label="What it waits for">
      {awaited.map(({ name: event, source, status, arrived }) => (
        <li key={event} className={styles.runRow}>
          {arrived ? <CircleCheck size={13} aria-hidden /> : <CircleDashed size={13} aria-hidden />}
          <span>
            {source === null
              ? `The event ${event}`
              : `${name(source)} ${status === null ? 'ends' : status.toLowerCase()}`}
            : {arrived ? `received at ${new Date(arrived.at).toLocaleTimeString()}` : 'still waiting'}
          </span>
        </li>
      ))}
    </ul>
  );
}

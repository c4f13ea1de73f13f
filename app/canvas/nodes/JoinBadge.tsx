import { type Join, type NodeKey, setJoin } from '../../../lib/index.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import styles from './nodes.module.css';
import { useDesigner } from '../../designer/context.ts';

const WORDS: Readonly<Record<Join, string>> = {
  all: 'Waits for all of its edges: change to any',
  any: 'Waits for any of its edges: change to all',
};

/** How a task with several edges waits. A click changes it; by keys, J does. */
export function JoinBadge({ task, join }: { readonly task: NodeKey; readonly join: Join }) {
  const designer = useDesigner();
  const change = () =>
    void dispatch(designer, (document) => setJoin(document, { task, join: join === 'all' ? 'any' : 'all' }));
  return (
    <button
      type="button"
      className={`${styles.join} nodrag nopan`}
      data-join={join}
      tabIndex={-1}
      title={WORDS[join]}
      aria-label={WORDS[join]}
      onClick={change}
    >
      {join.toUpperCase()}
    </button>
  );
}

import { graphOf } from '../../../lib/index.ts';
import { isEnabled, isNew } from '../../../lib/editor/index.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { inPlace } from '../../ui/inPlace.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Inspector.module.css';

export const loadComments = () => import('./comments/AllComments.tsx').then((part) => part.AllComments);
const AllComments = inPlace('The comments', loadComments);

/** Nothing is selected: the chain as a whole, and how to go on. */
export function NothingInspector() {
  const { chain, view } = useDocument();
  const graph = graphOf(chain);
  return (
    <>
      <h2 className={styles.heading}>Chain</h2>
      <dl className={styles.facts}>
        <dt>Tasks</dt>
        <dd>{chain.tasks.length}</dd>
        <dt>Edges</dt>
        <dd>{graph.edges.length}</dd>
        <dt>Off</dt>
        <dd>{chain.tasks.filter((task) => !isEnabled(task)).length}</dd>
        <dt>Not yet created</dt>
        <dd>{chain.tasks.filter(isNew).length}</dd>
        <dt>Waited for, not in this file</dt>
        <dd>{graph.externals.length}</dd>
      </dl>
      {view.comments.size > 0 && <AllComments />}
      <h2 className={styles.heading}>How to</h2>
      <ul className={styles.hints}>
        <li>
          <Kbd>N</Kbd> or double-click adds a task.
        </li>
        <li>Pull an edge from one of a task’s three exits: succeeded, failed, any end.</li>
        <li>Drop it on empty canvas to add the next task.</li>
        <li>Click the word on an edge to change its status.</li>
        <li>
          <Kbd>Shift C</Kbd> comments on the selected task or edge.
        </li>
        <li>
          <Kbd>Shift N</Kbd> adds a note, <Kbd>Ctrl G</Kbd> groups the selected tasks.
        </li>
        <li>
          <Kbd>?</Kbd> shows all shortcuts.
        </li>
      </ul>
    </>
  );
}

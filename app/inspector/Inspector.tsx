import { graphOf } from '../../lib/index.ts';
import { useDocument } from '../store/derived.ts';
import { useDesigner } from '../store/designer.ts';
import { EdgeInspector } from './EdgeInspector.tsx';
import { GhostInspector } from './GhostInspector.tsx';
import styles from './Inspector.module.css';
import { ManyInspector, NothingInspector } from './Overview.tsx';
import { TaskInspector } from './TaskInspector.tsx';

/** What is selected, in full. */
export function Inspector() {
  return (
    <aside className={styles.inspector} aria-label="Inspector">
      <Selected />
    </aside>
  );
}

function Selected() {
  const graph = graphOf(useDocument().chain);
  const { tasks, edges } = useDesigner((state) => state.selection);
  const [key] = tasks;
  const [edgeId] = edges;
  if (tasks.size + edges.size > 1) return <ManyInspector tasks={tasks.size} edges={edges.size} />;
  const task = key === undefined ? undefined : graph.byKey.get(key);
  if (task) return <TaskInspector key={task.key} task={task} />;
  if (key !== undefined && graph.externals.includes(key)) return <GhostInspector id={key} />;
  const edge = edgeId === undefined ? undefined : graph.byEdge.get(edgeId);
  return edge ? <EdgeInspector key={edge.id} edge={edge} /> : <NothingInspector />;
}

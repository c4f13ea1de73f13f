import { graphOf } from '../../../lib/index.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { markOf } from '../../designer/state/annotations.ts';
import { EdgeInspector } from './EdgeInspector.tsx';
import { GhostInspector } from './GhostInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { MarkInspector } from './MarkInspector.tsx';
import { NothingInspector } from './Overview.tsx';
import { TaskInspector } from './TaskInspector.tsx';

/** What is selected, in full: one thing, or what can be done with many. */
export function Selected() {
  const document = useDocument();
  const graph = graphOf(document.chain);
  const { tasks, edges, annotations } = useDesignerState((state) => state.selection);
  const [key] = tasks;
  const [edgeId] = edges;
  const found = [...annotations].flatMap((name) => markOf(document, name) ?? []);
  if (tasks.size + edges.size + found.length > 1)
    return <ManyInspector tasks={tasks.size} edges={edges.size} marks={found.length} />;
  if (found[0]) return <MarkInspector key={`${found[0].kind} ${found[0].id}`} mark={found[0]} />;
  const task = key === undefined ? undefined : graph.byKey.get(key);
  if (task) return <TaskInspector key={task.key} task={task} />;
  if (key !== undefined && graph.externals.includes(key)) return <GhostInspector id={key} />;
  const edge = edgeId === undefined ? undefined : graph.byEdge.get(edgeId);
  if (!edge) return <NothingInspector />;
  // an edge is called by its event's name: in its place in its task it stays the same one while that is typed
  const place = graph.byKey.get(edge.target)?.incoming.indexOf(edge);
  return <EdgeInspector key={JSON.stringify([edge.target, place])} edge={edge} />;
}

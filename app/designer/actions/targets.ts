import { type EdgeId, type GroupId, type NodeKey, type NoteId, graphOf } from '../../../lib/index.ts';
import { type Designer, currentDocument, useDesigner } from '../state/designer.ts';
import { graphPlace } from '../state/focusRouter.ts';
import { type MarkId, markOf } from '../state/annotations.ts';
import { canvasPort } from '../state/panels.ts';
import type { ScreenPoint } from '../state/popovers.ts';

/** The selected nodes, external tasks included, in the order in which they were selected. */
export function selectedTasks(): NodeKey[] {
  return [...useDesigner.getState().selection.tasks];
}

/** The selected nodes that have a definition here. */
export function ownTasks(): NodeKey[] {
  const { byKey } = graphOf(currentDocument().chain);
  return selectedTasks().filter((key) => byKey.has(key));
}

/** Whether a selected node has a definition here: one that is in no file cannot be edited. */
export function hasOwnTask({ selection, session }: Designer): boolean {
  const { byKey } = graphOf(session.history.present.chain);
  for (const key of selection.tasks) if (byKey.has(key)) return true;
  return false;
}

/** The one node that is selected, and nothing else. */
export function onlyTask(): NodeKey | null {
  const { tasks } = useDesigner.getState().selection;
  const [key] = tasks;
  return tasks.size === 1 ? key! : null;
}

/** The selected notes and groups that are there. */
export function selectedMarks(): { readonly notes: readonly NoteId[]; readonly groups: readonly GroupId[] } {
  const document = currentDocument();
  const marks = [...useDesigner.getState().selection.marks].flatMap((name) => markOf(document, name) ?? []);
  const ids = (kind: 'note' | 'group') => marks.flatMap((mark) => (mark.kind === kind ? [mark.id] : []));
  return { notes: ids('note'), groups: ids('group') };
}

/** The one note or group that is selected, and nothing else. */
export function onlyMark(): MarkId | null {
  const { tasks, edges, marks } = useDesigner.getState().selection;
  const [name] = marks;
  return name !== undefined && marks.size === 1 && tasks.size + edges.size === 0 && markOf(currentDocument(), name)
    ? name
    : null;
}

/** The selected edges; with none, those between the selected tasks. */
export function selectedEdges(): EdgeId[] {
  const { tasks, edges } = useDesigner.getState().selection;
  if (edges.size > 0) return [...edges];
  const graph = graphOf(currentDocument().chain);
  return graph.edges
    .filter((edge) => tasks.has(edge.target) && tasks.has(graph.byId.get(edge.source)?.key ?? edge.source))
    .map(({ id }) => id);
}

/**
 * Where a box about a node is shown: beside it, or under its row, where it is seen; else in the middle of the canvas.
 */
export function screenOf(key: NodeKey | null): ScreenPoint {
  const row =
    key === null || graphPlace() === 'canvas' ? null : document.querySelector(`[data-row="${CSS.escape(key)}"]`);
  if (row) {
    const { left, bottom } = row.getBoundingClientRect();
    return { x: left + 200, y: bottom + 20 };
  }
  return canvasPort()?.screenOf(key) ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 };
}

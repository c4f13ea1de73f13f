import { type EdgeId, type NodeKey, graphOf } from '../../../lib/index.ts';
import type { GroupId, NoteId } from '../../../lib/editor/index.ts';
import { type DesignerState, currentDocument, stateOf } from '../state/store.ts';
import { graphPlace } from '../state/focusRouter.ts';
import { type MarkId, markOf } from '../state/annotations.ts';
import { canvasPort } from '../state/panels.ts';
import type { ScreenPoint } from '../state/popovers.ts';
import type { Designer } from '../designer.ts';

/** The selected nodes, external tasks included, in the order in which they were selected. */
export function selectedTasks(designer: Designer): NodeKey[] {
  return [...stateOf(designer).getState().selection.tasks];
}

/** The selected nodes that have a definition here. */
export function ownTasks(designer: Designer): NodeKey[] {
  const { byKey } = graphOf(currentDocument(designer).chain);
  return selectedTasks(designer).filter((key) => byKey.has(key));
}

/** Whether a selected node has a definition here: one that is in no file cannot be edited. */
export function hasOwnTask({ selection, session }: DesignerState): boolean {
  const { byKey } = graphOf(session.history.present.chain);
  for (const key of selection.tasks) if (byKey.has(key)) return true;
  return false;
}

/** The one node that is selected, and nothing else. */
export function onlyTask(designer: Designer): NodeKey | null {
  const { tasks } = stateOf(designer).getState().selection;
  const [key] = tasks;
  return tasks.size === 1 ? key! : null;
}

/** The selected notes and groups that are there. */
export function selectedMarks(designer: Designer): {
  readonly notes: readonly NoteId[];
  readonly groups: readonly GroupId[];
} {
  const document = currentDocument(designer);
  const marks = [...stateOf(designer).getState().selection.annotations].flatMap((name) => markOf(document, name) ?? []);
  const ids = (kind: 'note' | 'group') => marks.flatMap((mark) => (mark.kind === kind ? [mark.id] : []));
  return { notes: ids('note'), groups: ids('group') };
}

/** The one note or group that is selected, and nothing else. */
export function onlyMark(designer: Designer): MarkId | null {
  const { tasks, edges, annotations } = stateOf(designer).getState().selection;
  const [name] = annotations;
  return name !== undefined &&
    annotations.size === 1 &&
    tasks.size + edges.size === 0 &&
    markOf(currentDocument(designer), name)
    ? name
    : null;
}

/** The selected edges; with none, those between the selected tasks. */
export function selectedEdges(designer: Designer): EdgeId[] {
  const { tasks, edges } = stateOf(designer).getState().selection;
  if (edges.size > 0) return [...edges];
  const graph = graphOf(currentDocument(designer).chain);
  return graph.edges
    .filter((edge) => tasks.has(edge.target) && tasks.has(graph.byId.get(edge.source)?.key ?? edge.source))
    .map(({ id }) => id);
}

/**
 * Where a popover about a node is shown: beside it, or under its row, where it is seen; else in the middle of the
 * canvas.
 */
export function screenOf(designer: Designer, key: NodeKey | null): ScreenPoint {
  const row =
    key === null || graphPlace(designer) === 'canvas'
      ? null
      : designer.ports.page.find(`[data-row="${CSS.escape(key)}"]`);
  if (row) {
    const { left, bottom } = row.getBoundingClientRect();
    return { x: left + 200, y: bottom + 20 };
  }
  const { width, height } = designer.ports.page.room();
  return canvasPort(designer)?.screenOf(key) ?? { x: width / 2, y: height / 3 };
}

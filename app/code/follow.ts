import type { ViewUpdate } from '@codemirror/view';
import { type ChainDocument, type NodeKey, graphOf } from '../../lib/index.ts';
import { locate, saveTask } from '../../lib/editor/index.ts';
import { currentDocument, selectOnly, stateOf } from '../designer/state/store.ts';
import type { Selection } from '../designer/state/selection.ts';
import { canvasPort } from '../designer/state/panels.ts';
import type { TextSync } from './TextSync.ts';
import type { Designer } from '../designer/designer.ts';

/** Where in the editor that stands which is selected on the drawing, when it is one thing. */
export function spanOf(
  { tasks, edges }: Selection,
  document: ChainDocument,
  sync: TextSync,
): { readonly from: number; readonly to: number } | null {
  if (tasks.size + edges.size !== 1) return null;
  const [task] = tasks;
  if (task !== undefined) return sync.rangeOf(task);
  const edge = graphOf(document.chain).byEdge.get([...edges][0]!);
  const target = edge && graphOf(document.chain).byKey.get(edge.target);
  const range = edge && sync.rangeOf(edge.target);
  if (!edge || !target || !range) return null;
  const { start, end } = locate(saveTask(document, edge.target), `/events/${target.incoming.indexOf(edge)}`);
  return { from: range.from + start, to: range.from + end };
}

/** The one task that is selected, or that the one selected edge leads to. */
export function taskOf({ tasks, edges }: Selection, { chain }: ChainDocument): NodeKey | null {
  if (tasks.size + edges.size !== 1) return null;
  const [task] = tasks;
  return task ?? graphOf(chain).byEdge.get([...edges][0]!)?.target ?? null;
}

/** Selects on the drawing what the cursor was put into: a task, or one of its edges. */
export function followCursor(designer: Designer, update: ViewUpdate, sync: TextSync): void {
  const moved = update.selectionSet && update.transactions.some((one) => one.isUserEvent('select'));
  if (!moved || sync.hasTyped) return;
  const at = update.state.selection.main.head;
  const key = sync.taskAt(at);
  const range = key === null ? null : sync.rangeOf(key);
  if (key === null || !range || at < range.from) return;
  const edge = edgeAt(currentDocument(designer), key, at - range.from);
  const { tasks, edges } = stateOf(designer).getState().selection;
  if (edge === null ? tasks.size === 1 && tasks.has(key) : edges.size === 1 && edges.has(edge)) return;
  selectOnly(designer, edge === null ? { tasks: [key] } : { edges: [edge] });
  canvasPort(designer)?.reveal(key);
}

function edgeAt(document: ChainDocument, key: NodeKey, offset: number): string | null {
  const task = graphOf(document.chain).byKey.get(key);
  if (!task || task.incoming.length === 0) return null;
  const text = saveTask(document, key);
  const found = task.incoming.find((item, index) => {
    const { start, end } = locate(text, `/events/${index}`);
    return item.kind === 'edge' && offset > start && offset < end;
  });
  return found?.kind === 'edge' ? found.id : null;
}

import { ACTIONS } from '../../../app/designer/actions/registry.ts';
import { runAction } from '../../../app/designer/actions/runAction.ts';
import { currentDocument, selectOnly, stateOf } from '../../../app/designer/state/store.ts';
import { type NodeKey, graphOf, statusKind, taskName } from '../../../lib/index.ts';
import type { MemoryTab } from './browser.ts';

/** The key of a task by its name. */
export function keyOf({ designer }: MemoryTab, name: string): NodeKey {
  const found = currentDocument(designer).chain.tasks.find((task) => taskName(task) === name);
  if (!found) throw new Error(`There is no task ${name}.`);
  return found.key;
}

export function select(tab: MemoryTab, ...names: readonly string[]): void {
  selectOnly(tab.designer, { tasks: names.map((name) => keyOf(tab, name)) });
}

/** The names of the selected tasks, sorted. */
export function selected({ designer }: MemoryTab): string[] {
  const { byKey } = graphOf(currentDocument(designer).chain);
  const keys = [...stateOf(designer).getState().selection.tasks];
  return keys.map((key) => (byKey.has(key) ? taskName(byKey.get(key)!) : key)).toSorted();
}

/** Whether an action can be done now. */
export function isEnabled({ designer }: MemoryTab, id: string): boolean {
  return actionOf(id).enabled?.(stateOf(designer).getState(), designer) ?? true;
}

/** Does what an action says, as its key and its button do while it can be done. */
export function run(tab: MemoryTab, id: string): void {
  if (!isEnabled(tab, id)) throw new Error(`${id} cannot be done now.`);
  runAction(tab.designer, actionOf(id));
}

/** The edges in words: what runs after what, and after which status. */
export function edges({ designer }: MemoryTab): string[] {
  const { chain } = currentDocument(designer);
  const graph = graphOf(chain);
  const nameOf = (key: NodeKey) => (graph.byKey.has(key) ? taskName(graph.byKey.get(key)!) : key);
  return graph.edges.map(({ source, target, status }) => {
    const from = graph.byId.get(source)?.key ?? source;
    return `${nameOf(from)} to ${nameOf(target)}, ${statusKind(status)}`;
  });
}

function actionOf(id: string) {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action) throw new Error(`There is no action ${id}.`);
  return action;
}

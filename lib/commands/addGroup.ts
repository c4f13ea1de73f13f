import type { NodeKey } from '../model/chain.ts';
import type { ChainWithView } from '../model/view.ts';
import { nextAnnotationId, withGroups } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';

/**
 * Makes a group of nodes.
 *
 * @param args - `name`: without one it is called by its number.
 * @example addGroup(document, { tasks: ['a', 'b'], name: 'Extracts' })
 */
export function addGroup<D extends ChainWithView>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly name?: string },
): EditResult<D> {
  const tasks = [...new Set(args.tasks)];
  if (tasks.length === 0) return refuse('nothing-to-group');
  const { groups } = document.view;
  const id = nextAnnotationId('group', groups);
  const name = args.name ?? freeName(new Set([...groups.values()].map((group) => group.name)));
  const label = tasks.length === 1 ? 'Group a task' : `Group ${tasks.length} tasks`;
  return edit(withGroups(document, [[id, { name, tasks }]]), label, { groups: [id] });
}

function freeName(taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = `Group ${count}`;
    if (!taken.has(name)) return name;
  }
}

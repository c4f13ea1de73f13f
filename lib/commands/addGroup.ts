import type { NodeKey } from '../model/chain.ts';
import type { Drawing } from '../model/view.ts';
import { freeMark, withGroups } from './marks.ts';
import { type Edited, NotAllowed } from './types.ts';

/**
 * Makes a group of nodes.
 *
 * @param args - `name`: without one it is called by its number.
 * @throws {NotAllowed} When there is nothing to group.
 * @example addGroup(document, { tasks: ['a', 'b'], name: 'Extracts' })
 */
export function addGroup<D extends Drawing>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly name?: string },
): Edited<D> {
  const tasks = [...new Set(args.tasks)];
  if (tasks.length === 0) throw new NotAllowed('Select the tasks that belong together first.');
  const { groups } = document.view;
  const id = freeMark('group', groups);
  const name = args.name ?? freeName(new Set([...groups.values()].map((group) => group.name)));
  const label = tasks.length === 1 ? 'Group a task' : `Group ${tasks.length} tasks`;
  return { document: withGroups(document, [[id, { name, tasks }]]), label, select: { groups: [id] } };
}

function freeName(taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = `Group ${count}`;
    if (!taken.has(name)) return name;
  }
}

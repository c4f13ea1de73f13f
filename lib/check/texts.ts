import type { TaskNode } from '../model/chain.ts';
import { type Found, foundIn } from './found.ts';
import type { Active, TextRule } from './types.ts';

const NONE: readonly Found[] = [];

/** What was found in a text: a task can be the same with another one. */
const known = new WeakMap<TaskNode, { readonly by: string; readonly text: string; readonly found: readonly Found[] }>();

/** What rules find in the text of a task; it is looked at once. */
export function lookAtText(
  rules: readonly Active<TextRule>[],
  by: string,
  textOf: (task: TaskNode) => string | undefined,
): (task: TaskNode) => readonly Found[] {
  return (task) => {
    const text = textOf(task);
    if (text === undefined) return NONE;
    const before = known.get(task);
    if (before?.by === by && before.text === text) return before.found;
    const list: Found[] = [];
    for (const active of rules) active.rule.run(text, task, (finding) => list.push(foundIn(task, active, finding)));
    const found = list.length === 0 ? NONE : list;
    known.set(task, { by, text, found });
    return found;
  };
}

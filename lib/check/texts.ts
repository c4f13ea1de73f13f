import type { TaskNode } from '../model/chain.ts';
import { pointer } from '../model/path.ts';
import type { Finding } from './memory.ts';
import type { Active, TextRule } from './types.ts';

const NONE: readonly Finding[] = [];

/** What was found in a text: a task can be the same with another one. */
const known = new WeakMap<
  TaskNode,
  { readonly by: string; readonly text: string; readonly found: readonly Finding[] }
>();

/** What rules find in the text of a task; it is looked at once. */
export function lookAtText(
  rules: readonly Active<TextRule>[],
  by: string,
  textOf: (task: TaskNode) => string | undefined,
): (task: TaskNode) => readonly Finding[] {
  return (task) => {
    const text = textOf(task);
    if (text === undefined) return NONE;
    const before = known.get(task);
    if (before?.by === by && before.text === text) return before.found;
    const list: Finding[] = [];
    for (const { rule, rank, severity } of rules) {
      rule.checkText(text, task, (message, path, also) =>
        list.push({
          rank,
          problem: {
            code: rule.code,
            severity,
            message,
            task: task.key,
            pointer: pointer(path),
            ...(also ? { also } : {}),
          },
        }),
      );
    }
    const found = list.length === 0 ? NONE : list;
    known.set(task, { by, text, found });
    return found;
  };
}

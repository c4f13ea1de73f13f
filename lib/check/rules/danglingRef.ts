import { eventRefs, refLists } from '../../compiler/eventRefs.ts';
import type { TaskNode } from '../../model/chain.ts';
import { type Json, isObject, own } from '../../model/json.ts';
import type { TaskRule } from '../types.ts';

export const danglingRef: TaskRule = {
  code: 'dangling-ref',
  scope: 'task',
  severity: 'error',
  title: 'A call of an event that is not there',
  reason: 'eventRefs call events by name. What is called by a name that no event has can never come.',
  example: {
    bad: {
      events: [{ name: 'extract-succeeded' }],
      states: [{ onEvents: [{ eventRefs: ['extract-succeeded', 'orders-succeeded'] }] }],
    },
    good: {
      events: [{ name: 'extract-succeeded' }],
      states: [{ onEvents: [{ eventRefs: ['extract-succeeded'] }] }],
    },
  },
  run(task, report) {
    if (isCalledInTurn(task)) return;
    const declared = new Set<Json | undefined>(
      task.incoming.map((item) =>
        item.kind === 'edge' ? item.name : isObject(item.entry) ? own(item.entry, 'name') : undefined,
      ),
    );
    for (const { name, path } of eventRefs(task.definition)) {
      if (!declared.has(name)) report({ path, data: { name: typeof name === 'string' ? name : JSON.stringify(name) } });
    }
  },
};

/** The usual case, told without more ado: one list, which names each event in its turn. */
function isCalledInTurn({ definition, incoming }: TaskNode): boolean {
  const [list, ...others] = refLists(definition);
  if (!list) return true;
  return (
    others.length === 0 &&
    list.refs.every((name, index) => {
      const item = incoming[index];
      return item?.kind === 'edge' && item.name === name;
    })
  );
}

import { type EventRef, eventRefs, refLists, referencedEventNames } from '../../compiler/eventRefs.ts';
import { displayName } from '../../compiler/events.ts';
import { readRunFinished } from '../../compiler/runFinished.ts';
import type { TaskNode } from '../../model/chain.ts';
import { type Json, isObject, own } from '../../model/json.ts';
import { opaqueEvents } from '../opaqueEvents.ts';
import type { TaskRule } from '../types.ts';

export const danglingRef: TaskRule = {
  code: 'dangling-ref',
  scope: 'task',
  severity: 'error',
  title: 'A reference to an event that does not exist',
  reason: 'eventRefs refer to events by name. An event that does not exist never arrives.',
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
    const dangling = eventRefs(task.definition).filter(({ name }) => !declared.has(name));
    if (dangling.length === 0) return;
    const replacement = replacementFor(dangling, task);
    for (const { name, path } of dangling)
      report({ path, data: { name: displayName(name), ...(replacement === undefined ? {} : { replacement }) } });
  },
};

/**
 * The event that is meant, where a task has just one that nothing calls; `null` where it has none, so that a name can
 * go; `undefined` where a person must decide: what becomes an edge may close a cycle.
 */
function replacementFor(dangling: readonly EventRef[], task: TaskNode): string | null | undefined {
  const called = referencedEventNames(task.definition);
  const uncalled = opaqueEvents(task).filter(({ name }) => !called.has(name));
  const [only, ...others] = uncalled;
  if (!only) return null;
  const isClear = others.length === 0 && dangling.length === 1 && !readRunFinished(only.entry);
  return isClear && typeof only.name === 'string' ? only.name : undefined;
}

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

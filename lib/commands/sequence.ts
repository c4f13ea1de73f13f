import type { ChainWithView } from '../model/view.ts';
import { type Created, type Edit, type EditResult, NOTHING_CREATED, edit } from './edit.ts';

/** A command with its arguments. */
export type Command<D extends ChainWithView> = (document: D) => EditResult<D>;

/** A command in a sequence. `created` is what the commands before it created. */
export type Step<D extends ChainWithView> = (document: D, created: Created) => EditResult<D>;

/**
 * Composes commands into one: each works on what the one before left, and the first refusal refuses them all.
 * The label is that of the first.
 *
 * @example
 * sequence(
 *   (document) => addTask(document, { task: { name: 'Alert' } }),
 *   (document, { tasks: [alert] }) => connect(document, { source: 'a', target: alert!, status: 'FAILED' }),
 * )(document);
 */
export function sequence<D extends ChainWithView>(...steps: readonly Step<D>[]): Command<D> {
  return (document) => {
    let done: Edit<D> = { document, label: '', created: NOTHING_CREATED };
    for (const step of steps) {
      const next = step(done.document, done.created);
      if (!next.ok) return next;
      const { document: edited, label, created } = next.value;
      done = { document: edited, label: done.label || label, created: joined(done.created, created) };
    }
    return edit(done.document, done.label, done.created);
  };
}

/**
 * `command` with another label.
 *
 * @example labelled('Cut', (document) => remove(document, { tasks: ['a'] }))
 */
export function labelled<D extends ChainWithView>(label: string, command: Command<D>): Command<D> {
  return (document) => {
    const done = command(document);
    return done.ok ? edit(done.value.document, label, done.value.created) : done;
  };
}

function joined(a: Created, b: Created): Created {
  return {
    tasks: [...a.tasks, ...b.tasks],
    edges: [...a.edges, ...b.edges],
    notes: [...a.notes, ...b.notes],
    groups: [...a.groups, ...b.groups],
    comments: [...a.comments, ...b.comments],
  };
}

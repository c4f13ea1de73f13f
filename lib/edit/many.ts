import type { EdgeId, NodeKey } from '../model/chain.ts';
import type { Field } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import type { Json } from '../model/json.ts';
import type { NewTask } from '../model/newTask.ts';
import type { Status } from '../model/status.ts';
import { taskName } from '../model/task.ts';
import type { Drawing, Point } from '../model/view.ts';
import { addTask } from './addTask.ts';
import { canConnect } from './canConnect.ts';
import { connect } from './connect.ts';
import { canSetField, setField } from './setField.ts';
import { canSetStatus, setStatus } from './setStatus.ts';
import { type Edited, NotAllowed } from './types.ts';

/** What a command did to many, and how many it had to leave as they were. */
export interface EditedMany<D extends Drawing> extends Edited<D> {
  readonly done: number;
  readonly left: number;
}

/** Writes one field of many tasks in one step. Tasks in which it cannot be written stay as they are. */
export function setFields<D extends Drawing>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly field: Field; readonly value: Json | undefined },
): EditedMany<D> {
  const { field, value } = args;
  return each(document, args.tasks, `Set ${field} of`, (now, task) =>
    canSetField(now, { task, field }).ok ? setField(now, { task, field, value }).document : null,
  );
}

/** Changes the status of many edges in one step. Those which would say the same twice stay as they are. */
export function setStatuses<D extends Drawing>(document: D, args: { readonly edges: readonly EdgeId[]; readonly status: Status }): EditedMany<D> {
  const { status } = args;
  return each(document, args.edges, `Set the status of`, (now, edge) =>
    canSetStatus(now, { edge, status }).ok ? setStatus(now, { edge, status }).document : null,
  );
}

/**
 * Draws an edge from each of many tasks to one: the way to give them all the same on-failure task.
 *
 * @param args - `target`: a task that is there, by its key, or what a new one starts with.
 * @throws {NotAllowed} When not one of the edges can be drawn.
 */
export function connectAll<D extends Drawing>(
  document: D,
  args: { readonly sources: readonly NodeKey[]; readonly target: NodeKey | NewTask; readonly status: Status; readonly at?: Point },
): EditedMany<D> {
  const { target, status, at } = args;
  const added = typeof target === 'string' ? null : addTask(document, { task: target, ...(at ? { at } : {}) });
  const key = added ? added.select!.tasks![0]! : (target as NodeKey);
  const sources = args.sources.filter((source) => source !== key);
  const many = each(added?.document ?? document, sources, 'Connect', (now, source) =>
    canConnect(now, { source, target: key, status }).ok ? connect(now, { source, target: key, status }).document : null,
  );
  if (many.done === 0) throw new NotAllowed('Each of the selected tasks leads there already, or cannot be waited for.');
  const name = taskName(graphOf(many.document.chain).byKey.get(key)!);
  return { ...many, label: `Connect ${many.done} ${many.done === 1 ? 'task' : 'tasks'} to ${name}`, select: { tasks: [key] } };
}

function each<D extends Drawing>(document: D, items: readonly string[], verb: string, step: (now: D, item: string) => D | null): EditedMany<D> {
  let now = document;
  let done = 0;
  for (const item of items) {
    const next = step(now, item);
    if (!next) continue;
    now = next;
    done += 1;
  }
  return { document: now, label: `${verb} ${items.length}`, done, left: items.length - done };
}

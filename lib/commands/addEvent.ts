import { type NodeKey, type TaskNode } from '../model/chain.ts';
import { isDatasetUpdated } from '../compiler/runFinished.ts';
import { DATASET_UPDATED } from '../compiler/vocabulary.ts';
import { readField } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import type { JsonObject } from '../model/json.ts';
import { unique } from '../model/names.ts';
import { eventNames } from '../compiler/newEdge.ts';
import { taskName } from '../model/task.ts';
import { type Verdict, YES, no } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { replaceTask } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';
import { addEntry, canBeWired } from '../compiler/wiring.ts';
import { ensureExclusive } from '../compiler/exclusive.ts';

/** An event that is no finished run: an update of a dataset that the task's app uses, or one that is filled in afterwards. */
export type NewEventKind = 'dataset' | 'other';

/** Whether an event can be added to what a task waits for. */
export function canAddEvent(document: Drawing, args: { readonly task: NodeKey; readonly kind: NewEventKind }): Verdict {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return no('There is no such task.');
  if (!canBeWired(task)) return no(`${taskName(task)} has no state to wire; repair its definition first.`);
  if (args.kind === 'other') return YES;
  if (document.chain.dialect === 'v1')
    return no('The dialect v1 has no dataset events; convert the chain to scheduling first.');
  const isThere = task.incoming.some((entry) => entry.kind === 'opaque' && isDatasetUpdated(entry.entry));
  if (isThere) return no(`${taskName(task)} already starts when a dataset is updated.`);
  return appOf(task) === null ? no(`${taskName(task)} has no app yet; the datasets are those that its app uses.`) : YES;
}

/**
 * Adds an event that draws no edge, and the call of it. The one of a dataset is what the service's own example shows (types of
 * @qlik/api/scheduling/tasks, `Eventdef`): correlated by the app that the task reloads.
 *
 * @throws {NotAllowed} When `canAddEvent` says no.
 * @example addEvent(document, { task: 'a', kind: 'dataset' })
 */
export function addEvent<D extends Drawing>(
  document: D,
  args: { readonly task: NodeKey; readonly kind: NewEventKind },
): Edited<D> {
  const verdict = canAddEvent(document, args);
  if (!verdict.ok) throw new NotAllowed(verdict.reason);
  const task = graphOf(document.chain).byKey.get(args.task)!;
  const added = ensureExclusive(
    addEntry(task, { kind: 'opaque', entry: args.kind === 'dataset' ? datasetUpdated(task) : unnamed(task) }),
  );
  return {
    document: replaceTask(document, added),
    label: `Add an event to ${taskName(task)}`,
    select: { tasks: [task.key] },
  };
}

function datasetUpdated(task: TaskNode): JsonObject {
  const correlation = [{ contextAttributeName: 'appId', contextAttributeValue: appOf(task)! }];
  return { name: unique('dataset-updated', eventNames(task)), ...DATASET_UPDATED, correlation };
}

function unnamed(task: TaskNode): JsonObject {
  return { name: unique('event', eventNames(task)), type: '', source: '' };
}

function appOf(task: TaskNode): string | null {
  const appId = readField(task.definition, 'appId');
  return typeof appId === 'string' && appId !== '' ? appId : null;
}

import { ensureExclusive } from '../compiler/exclusive.ts';
import { eventNames } from '../compiler/newEdge.ts';
import { isDatasetUpdated } from '../compiler/runFinished.ts';
import { DATASET_UPDATED } from '../compiler/vocabulary.ts';
import { addEntry, canBeWired } from '../compiler/wiring.ts';
import { type NodeKey, type TaskNode } from '../model/chain.ts';
import { resourceOf } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import type { JsonObject } from '../model/json.ts';
import { unique } from '../model/names.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';
import { replaceTask } from './replace.ts';

/**
 * An event that is not a finished run: an update of a dataset that the task's app uses, or one that is filled in
 * afterwards.
 */
export type NewEventKind = 'dataset' | 'other';

/**
 * Adds an event that is not an edge, and the reference to it. The dataset event is what the service's own example
 * shows (types of @qlik/api/scheduling/tasks, `Eventdef`): correlated by the app that the task reloads.
 *
 * @example addEvent(document, { task: 'a', kind: 'dataset' })
 */
export function addEvent<D extends ChainWithView>(
  document: D,
  args: { readonly task: NodeKey; readonly kind: NewEventKind },
): EditResult<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return refuse('no-task');
  const name = taskName(task);
  if (!canBeWired(task)) return refuse('no-state', { task: name });
  const appId = resourceOf(task.definition);
  if (args.kind === 'dataset') {
    if (document.chain.dialect === 'v1') return refuse('no-dataset-events');
    const isThere = task.incoming.some((entry) => entry.kind === 'opaque' && isDatasetUpdated(entry.entry));
    if (isThere) return refuse('has-dataset-event', { task: name });
    if (appId === null) return refuse('no-app', { task: name });
  }
  const entry = args.kind === 'dataset' ? datasetUpdated(task, appId!) : unnamed(task);
  const added = ensureExclusive(addEntry(task, { kind: 'opaque', entry }));
  return edit(replaceTask(document, added), `Add an event to ${name}`);
}

function datasetUpdated(task: TaskNode, appId: string): JsonObject {
  const correlation = [{ contextAttributeName: 'appId', contextAttributeValue: appId }];
  return { name: unique('dataset-updated', eventNames(task)), ...DATASET_UPDATED, correlation };
}

function unnamed(task: TaskNode): JsonObject {
  return { name: unique('event', eventNames(task)), type: '', source: '' };
}

import type { TaskId } from '../model/chain.ts';
import { resourceOf } from '../model/fields.ts';
import type { JsonObject } from '../model/json.ts';
import { textAt } from './definitions.ts';
import { isNameless, nameless } from './nameless.ts';
import type { ChangePlan } from './planTypes.ts';

/** Tasks that an apply has made, and what became of them in the file. */
export interface FoundAgain {
  /** Their ids, by what the definitions call them now. */
  readonly ids: ReadonlyMap<TaskId, TaskId>;
  /** Those that are not among the definitions any more. */
  readonly lost: readonly { readonly id: TaskId; readonly name: string }[];
}

/**
 * The ids of what an apply has made, for definitions that were edited since: tasks without an id are called by their
 * place, and that may be another now. Such a task is known by its name and its resource.
 *
 * @example foundAgain(plan, await recoverCreatedIds(client, plan, entries), compile(chain)).ids
 */
export function foundAgain(
  plan: ChangePlan,
  made: ReadonlyMap<TaskId, TaskId>,
  definitions: readonly JsonObject[],
): FoundAgain {
  const free = definitions
    .map((definition, index) => ({
      id: textAt(definition, 'id'),
      name: textAt(definition, 'name'),
      resource: resourceOf(definition) ?? '',
      task: nameless(index),
    }))
    .filter(({ id }) => id === '');
  const named = new Set(definitions.map((definition) => textAt(definition, 'id')));
  const ids = new Map<TaskId, TaskId>();
  const lost: { id: TaskId; name: string }[] = [];
  for (const step of plan.steps) {
    const id = step.action === 'create' ? made.get(step.task) : undefined;
    if (step.action !== 'create' || id === undefined) continue;
    const same = free.filter(({ name, resource }) => name === step.name && resource === step.resourceId);
    const now = isNameless(step.task)
      ? (same.find(({ task }) => task === step.task) ?? same[0])?.task
      : named.has(step.task)
        ? step.task
        : undefined;
    if (now === undefined) lost.push({ id, name: step.name });
    else ids.set(now, id);
    const taken = free.findIndex(({ task }) => task === now);
    if (taken >= 0) free.splice(taken, 1);
  }
  return { ids, lost };
}

import { type UpstreamRef, upstreamRefs } from '../formats/export/localRefs.ts';
import type { TaskId } from '../model/chain.ts';
import { type JsonObject, own } from '../model/json.ts';
import { sameMeaning, textAt } from './definitions.ts';
import { nameless } from './nameless.ts';
import type { Action } from './planTypes.ts';

/** A task from its three sides, and what becomes of it. */
export interface ThreeWay {
  readonly task: TaskId;
  readonly desired: JsonObject | null;
  readonly base: JsonObject | null;
  readonly actual: JsonObject | null;
  readonly action: Action;
  /** Where it names tasks that are created, which get other ids than it names them by. */
  readonly renamed: readonly UpstreamRef[];
}

/**
 * The tasks of a file and those that were pulled and are not in it any more, each with its three sides.
 *
 * A task of the file that is not in the tenant is created, and gets an id from the service. One that waits for it is
 * written anew even where nothing else of it changes.
 */
export function sidesOf(
  desired: readonly JsonObject[],
  base: readonly JsonObject[] | null,
  actual: readonly JsonObject[],
): ThreeWay[] {
  const byId = (list: readonly JsonObject[]) => new Map(list.map((task) => [textAt(task, 'id'), task]));
  const [pulled, there] = [byId(base ?? []), byId(actual)];
  const created = new Set(desired.map((task) => textAt(task, 'id')).filter((id) => id !== '' && !there.has(id)));
  const sides = desired.map((task, index): ThreeWay => {
    const id = textAt(task, 'id');
    const mine = there.get(id) ?? null;
    const renamed = upstreamRefs(task).filter((ref) => created.has(ref.id));
    const action = !mine ? 'create' : renamed.length > 0 || !sameMeaning(task, mine) ? 'update' : 'keep';
    return { task: id || nameless(index), desired: task, base: pulled.get(id) ?? null, actual: mine, action, renamed };
  });
  const kept = new Set(sides.map(({ task }) => task));
  const gone = (base ?? []).filter((task) => !kept.has(textAt(task, 'id')));
  return [
    ...sides,
    ...gone.map((task): ThreeWay => {
      const id = textAt(task, 'id');
      const mine = there.get(id) ?? null;
      return { task: id, desired: null, base: task, actual: mine, action: mine ? 'delete' : 'keep', renamed: [] };
    }),
  ];
}

export function isOn(definition: JsonObject): boolean {
  return own(definition, 'enabled') === true;
}

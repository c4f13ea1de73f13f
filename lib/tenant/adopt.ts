import type { TaskId } from '../model/chain.ts';
import { resourceOf } from '../model/fields.ts';
import type { JsonObject } from '../model/json.ts';
import { textAt } from './definitions.ts';
import { nameless } from './nameless.ts';

/** A task that would be created, and tasks of the tenant that it may be already. */
export interface Adoptable {
  /** What the plan calls it. */
  readonly task: TaskId;
  readonly name: string;
  /** On the same app, and not in the file; those of the same name first. */
  readonly candidates: readonly { readonly id: TaskId; readonly name: string }[];
}

/**
 * The tasks of a file that the tenant does not know by their ids, and has others for on the same app: to take one of
 * those instead of creating a second.
 *
 * @example adoptable(compile(chain), await client.list())[0]?.candidates
 */
export function adoptable(desired: readonly JsonObject[], actual: readonly JsonObject[]): Adoptable[] {
  const there = new Set(actual.map((task) => textAt(task, 'id')));
  const here = new Set(desired.map((task) => textAt(task, 'id')));
  const free = new Map<string, JsonObject[]>();
  for (const task of actual) {
    if (here.has(textAt(task, 'id'))) continue;
    const app = textAt(task, 'resourceId');
    const others = free.get(app);
    if (others) others.push(task);
    else free.set(app, [task]);
  }
  return desired.flatMap((task, index): Adoptable[] => {
    const id = textAt(task, 'id');
    if (id !== '' && there.has(id)) return [];
    const name = textAt(task, 'name');
    const candidates = (free.get(resourceOf(task) ?? '') ?? []).map((each) => ({
      id: textAt(each, 'id'),
      name: textAt(each, 'name'),
    }));
    if (candidates.length === 0) return [];
    const byName = candidates.toSorted((a, b) => Number(b.name === name) - Number(a.name === name));
    return [{ task: id || nameless(index), name, candidates: byName }];
  });
}

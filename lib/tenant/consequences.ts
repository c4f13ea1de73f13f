import { MOST_TASKS_ON_RESOURCE } from '../compiler/vocabulary.ts';
import { upstreamRefs } from '../formats/export/localRefs.ts';
import { resourceOf } from '../model/fields.ts';
import { type JsonObject, isObject, own } from '../model/json.ts';
import { type KnownNames, nameOrId } from '../model/knownNames.ts';
import type { Level } from '../model/problem.ts';
import { withoutServerOwned } from '../model/serverOwned.ts';
import { textAt } from './definitions.ts';
import { messages } from './messages.ts';
import type { Consequence } from './planTypes.ts';
import type { ThreeWay } from './threeWay.ts';

/**
 * What the service does besides what it is asked for, and why it would refuse.
 *
 * @param known - `knowsBase`: a task that was pulled and is gone is drift; any other that is not there is an error.
 *   `full`: how much it weighs that a resource has no room. `names`: what the tenant calls ids.
 */
export function consequencesOf(
  sides: readonly ThreeWay[],
  actual: readonly JsonObject[],
  { knowsBase, full, names }: { readonly knowsBase: boolean; readonly full: Level; readonly names: KnownNames },
): Consequence[] {
  const found: Consequence[] = [];
  const add = (code: string, severity: Consequence['severity'], message: string, tasks: readonly string[]) =>
    found.push({ code, severity, message, tasks });
  const updates = sides.filter(({ action }) => action === 'update');
  const creates = sides.filter(({ action }) => action === 'create');
  const after = tasksAfter(sides, actual);

  const ids = new Set<string>();
  for (const { task, desired } of sides) {
    if (desired && ids.has(task)) add('same-id', 'error', messages.sameId(task), [task]);
    ids.add(task);
  }
  for (const { task, base, desired } of creates) {
    if (!task.startsWith('new:') && !(knowsBase && base))
      add('unknown-task', 'error', messages.unknownTask(textAt(desired!, 'name'), task), [task]);
  }
  const here = new Set([...ids, ...after.map(({ id }) => id)]);
  for (const { task, desired } of [...creates, ...updates]) {
    for (const id of new Set(upstreamRefs(desired!).map((ref) => ref.id))) {
      if (here.has(id)) continue;
      if (id.startsWith('new:')) add('local-upstream', 'error', messages.localUpstream(id), [task]);
      else add('unknown-upstream', 'warning', messages.unknownUpstream(nameOrId(names.tasks, id)), [task]);
    }
  }
  for (const [resource, tasks] of groupsOf(after, ({ definition }) => resourceOf(definition) ?? '')) {
    if (resource === '') continue;
    const isChanged = tasks.some(({ id }) => [...creates, ...updates].some(({ task }) => task === id));
    if (full !== 'off' && tasks.length > MOST_TASKS_ON_RESOURCE && isChanged)
      add(
        'full',
        full,
        messages.full(nameOrId(names.apps, resource), tasks.length),
        tasks.map(({ id }) => id),
      );
  }
  for (const { task, actual: there, desired } of sides) {
    if (desired || !there) continue;
    const waiting = after.filter(({ definition }) => upstreamRefs(definition).some(({ id }) => id === task));
    if (waiting.length > 0)
      add(
        'silenced',
        'warning',
        messages.silenced(
          waiting.map(({ definition }) => textAt(definition, 'name')),
          textAt(there, 'name'),
        ),
        waiting.map(({ id }) => id),
      );
  }
  for (const { task, desired } of creates) {
    if (task.startsWith('new:')) continue;
    const waiting = after.filter(
      ({ id, definition }) => !ids.has(id) && upstreamRefs(definition).some((ref) => ref.id === task),
    );
    if (waiting.length > 0)
      add(
        'left-behind',
        'warning',
        messages.leftBehind(
          waiting.map(({ definition }) => textAt(definition, 'name')),
          textAt(desired!, 'name'),
        ),
        waiting.map(({ id }) => id),
      );
  }
  const resources = new Set(['', ...actual.map((task) => resourceOf(task) ?? '')]);
  const first = new Set(
    creates.map(({ desired }) => resourceOf(desired!) ?? '').filter((resource) => !resources.has(resource)),
  );
  if (first.size > 0)
    add(
      'legacy',
      'info',
      messages.legacy(first.size),
      creates.filter(({ desired }) => first.has(resourceOf(desired!) ?? '')).map(({ task }) => task),
    );
  if (updates.length > 0)
    add(
      'owner',
      'info',
      messages.owner(updates.length),
      updates.map(({ task }) => task),
    );
  const reset = updates.filter((side) => lostKeys(side).length > 0);
  if (reset.length > 0)
    add(
      'reset',
      'warning',
      messages.resets([...new Set(reset.flatMap(lostKeys))], reset.length),
      reset.map(({ task }) => task),
    );
  return found;
}

/** What the tenant will hold, by what the plan calls it. */
export function tasksAfter(
  sides: readonly ThreeWay[],
  actual: readonly JsonObject[],
): { readonly id: string; readonly definition: JsonObject }[] {
  const planned = new Set(sides.map(({ task }) => task));
  const others = actual
    .filter((task) => !planned.has(textAt(task, 'id')))
    .map((definition) => ({ id: textAt(definition, 'id'), definition }));
  return [...sides.flatMap(({ task, desired }) => (desired ? [{ id: task, definition: desired }] : [])), ...others];
}

/** Keys that a task has in the tenant and lacks in the file: a replacement resets them. */
function lostKeys({ desired, actual }: ThreeWay): string[] {
  const [next, there] = [withoutServerOwned(desired!), withoutServerOwned(actual!)];
  const lost = (a: JsonObject, b: JsonObject, before = ''): string[] =>
    Object.keys(a).flatMap((key) => (Object.hasOwn(b, key) ? [] : [before + key]));
  const [metadata, kept] = [own(there, 'metadata'), own(next, 'metadata')];
  return [
    ...lost(there, next).filter((key) => key !== 'metadata' && key !== 'enabled'),
    ...(isObject(metadata)
      ? lost(metadata, isObject(kept) ? kept : {}, 'metadata.').filter(
          (key) => key !== 'metadata.usage' || metadata['usage'] !== 'ANALYTICS',
        )
      : []),
  ];
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

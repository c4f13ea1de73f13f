import { fold } from '../document/find/fold.ts';
import type { TaskId } from '../model/chain.ts';
import type { JsonObject } from '../model/json.ts';
import type { Bindings } from './bindings.ts';
import { textAt } from './definitions.ts';
import { type ReferenceKind, referencesIn } from './references.ts';

/** An id of a file that a tenant does not know. */
export interface ForeignId {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** The names of the tasks of the file that name it, in their order; of a task of the file its own name. */
  readonly usedBy: readonly string[];
  /** A task of the file: one that is not mapped is created. */
  readonly isInFile: boolean;
}

/** The ids of each kind that a tenant has. */
export type TenantIds = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

const ORDER: readonly ReferenceKind[] = ['app', 'space', 'task'];

/**
 * The ids of a file that a tenant does not know, as in a file that comes from another one: apps first, then spaces,
 * then tasks.
 *
 * @example foreignIds(compile(chain), { app: appIds, space: spaceIds, task: taskIds })
 */
export function foreignIds(definitions: readonly JsonObject[], known: TenantIds): ForeignId[] {
  const inFile = new Set(definitions.map((definition) => textAt(definition, 'id')));
  const found = new Map<string, { kind: ReferenceKind; id: string; isInFile: boolean; usedBy: Set<string> }>();
  const add = (kind: ReferenceKind, id: string, name: string, isInFile: boolean): void => {
    if (id === '' || id.startsWith('new:') || known[kind].has(id)) return;
    const key = `${kind} ${id}`;
    const entry = found.get(key) ?? { kind, id, isInFile, usedBy: new Set() };
    found.set(key, entry);
    entry.usedBy.add(name);
  };
  for (const definition of definitions) {
    const id: TaskId = textAt(definition, 'id');
    const name = textAt(definition, 'name') || id;
    add('task', id, name, true);
    for (const reference of referencesIn(definition)) {
      if (reference.kind !== 'task' || !inFile.has(reference.id)) add(reference.kind, reference.id, name, false);
    }
  }
  return [...found.values()]
    .map((entry) => ({ ...entry, usedBy: [...entry.usedBy] }))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || Number(a.isInFile) - Number(b.isInFile));
}

/**
 * The one entry of a name; `null` where there is none, or there are several.
 *
 * @example sameName('orders', [{ id: '659f', name: 'Orders' }])?.id // '659f'
 */
export function sameName<T extends { readonly name: string }>(name: string, entries: readonly T[]): T | null {
  const alike = entries.filter((entry) => fold(entry.name) === fold(name));
  return alike.length === 1 ? alike[0]! : null;
}

/**
 * Bindings of a file: what was chosen for the ids that a tenant does not know, and all others as they are.
 *
 * @param chosen - By kind and id. What has none stays open: a task of the file is created, and {@link bind} names the
 *   rest.
 * @example bindingsFor(definitions, known, (kind, id) => chosen[kind].get(id))
 */
export function bindingsFor(
  definitions: readonly JsonObject[],
  known: TenantIds,
  chosen: (kind: ReferenceKind, id: string) => string | undefined,
): Bindings {
  const maps = { app: new Map<string, string>(), space: new Map<string, string>(), task: new Map<string, string>() };
  const map = (kind: ReferenceKind, id: string): void => {
    const there = known[kind].has(id) ? id : chosen(kind, id);
    if (id !== '' && there) maps[kind].set(id, there);
  };
  for (const definition of definitions) {
    map('task', textAt(definition, 'id'));
    for (const { kind, id } of referencesIn(definition)) map(kind, id);
  }
  return {
    tasks: Object.fromEntries(maps.task),
    apps: Object.fromEntries(maps.app),
    spaces: Object.fromEntries(maps.space),
  };
}

/** Names that a tenant has for ids of its own. A document holds the ids alone. */
export interface KnownNames {
  readonly apps: ReadonlyMap<string, string>;
  readonly spaces: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly tasks: ReadonlyMap<string, string>;
}

/** What may have a name. */
export type NamedKind = keyof KnownNames;

const NAMED_KINDS: readonly NamedKind[] = ['apps', 'spaces', 'people', 'tasks'];

/** Nothing is known. */
export const NO_NAMES: KnownNames = { apps: new Map(), spaces: new Map(), people: new Map(), tasks: new Map() };

/**
 * Names with others put in; those count where both know an id.
 *
 * @returns The same object where nothing is new, so that nothing is drawn again for it.
 * @example withNames(NO_NAMES, { apps: new Map([['659f', 'Orders']]) }).apps.get('659f') // 'Orders'
 */
export function withNames(names: KnownNames, more: Partial<KnownNames>): KnownNames {
  const changed = NAMED_KINDS.filter((kind) =>
    Array.from(more[kind] ?? []).some(([id, name]) => names[kind].get(id) !== name),
  );
  if (changed.length === 0) return names;
  const merged = changed.map((kind) => [kind, new Map([...names[kind], ...more[kind]!])] as const);
  return { ...names, ...Object.fromEntries(merged) };
}

/**
 * What a sentence calls something: its name in quotes, or the id where no name is known.
 *
 * @example nameOrId(names.apps, '659f') // '“Orders”'
 */
export function nameOrId(names: ReadonlyMap<string, string>, id: string): string {
  return names.has(id) ? `“${names.get(id)!}”` : id;
}

/**
 * The name of an id, of whatever kind it is; `undefined` where none is known.
 *
 * @example nameOfId(names, '659f') // 'Orders'
 */
export function nameOfId(names: KnownNames, id: string): string | undefined {
  const kind = NAMED_KINDS.find((each) => names[each].has(id));
  return kind && names[kind].get(id);
}

import { fold } from '../document/find/fold.ts';

/** Something of a tenant that a table or a compact chain names instead of giving its id. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name, such as its space. */
  readonly about: string;
  /** Of an app: what a task on it is of, where it says nothing else. */
  readonly usage?: string | null;
  /** Of an app: where a task on it is, where it says nothing else. */
  readonly spaceId?: string | null;
}

/** What a tenant has under the names that are asked for. */
export interface NamedEntries {
  readonly apps: readonly NamedEntry[];
  readonly spaces: readonly NamedEntry[];
}

/** What may be named. */
export type NamedBy = 'app' | 'space';

/**
 * The one entry of a name, in any letter case and with or without accents; else why it is not known which one is meant.
 *
 * @param entries - `undefined` where no tenant was asked.
 */
export function entryNamed(
  by: NamedBy,
  name: string,
  entries: NamedEntries | undefined,
): { readonly entry: NamedEntry } | { readonly fault: string } {
  if (!entries) return { fault: `${by}: a name needs the tenant that it is from. Give one, or write ${by}Id.` };
  const wanted = fold(name.trim());
  const found = entries[by === 'app' ? 'apps' : 'spaces'].filter((each) => fold(each.name) === wanted);
  const [entry, ...others] = found;
  if (!entry) return { fault: `${by}: the tenant has no ${by} called ${JSON.stringify(name)}.` };
  if (others.length === 0) return { entry };
  const list = found.map(({ id, about }) => (about === '' ? id : `${id} (${about})`)).join(', ');
  return { fault: `${by}: ${found.length} ${by}s are called ${JSON.stringify(name)}: ${list}. Write ${by}Id.` };
}

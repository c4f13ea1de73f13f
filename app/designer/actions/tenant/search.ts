import { type CatalogueApp, type CatalogueSpace, type Search, searchOf } from '../../../../lib/tenant/index.ts';
import { type Designer, part } from '../../designer.ts';
import { learnNames } from '../../state/names.ts';
import type { Connection } from '../../state/tenant.ts';
import { catalogueFor } from './catalogue.ts';

/** What can be searched for in a tenant. */
export interface Searches {
  readonly apps: Search<CatalogueApp>;
  readonly spaces: Search<CatalogueSpace>;
  /**
   * Asks for what entries are told apart by, once: the names of spaces, and of the first hundred people. Whoever is not
   * among them is not named in lists.
   */
  prepare(): Promise<void>;
}

const searchesOf = part(() => new Map<string, Searches>());

/** The searches in a connected tenant. What they found stays known for as long as the page is open. */
export function searchesIn(designer: Designer, connection: Connection): Searches {
  const known = searchesOf(designer).get(connection.name);
  if (known) return known;
  const catalogue = catalogueFor(designer, connection);
  let prepared: Promise<void> | null = null;
  const made: Searches = {
    apps: searchOf((query, watch) => catalogue.searchApps(query, watch)),
    spaces: searchOf((query, watch) => catalogue.searchSpaces(query, watch)),
    prepare: () => {
      prepared ??= Promise.all([catalogue.listSpaces(), catalogue.searchPeople()]).then(
        ([spaces, { entries: people }]) => learnNames(designer, { spaces: namesIn(spaces), people: namesIn(people) }),
        // asked again with the next search
        () => void (prepared = null),
      );
      return prepared;
    },
  };
  searchesOf(designer).set(connection.name, made);
  return made;
}

function namesIn(entries: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ id, name }) => [id, name]));
}

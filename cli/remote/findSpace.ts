import type { CallOptions, Catalogue, CatalogueSpace } from '../../lib/tenant/index.ts';
import { UsageError } from '../io/usageError.ts';

/**
 * A space from what a person writes: its id, or its name in any letter case.
 *
 * @throws {UsageError} When no space is called so, or several.
 */
export async function findSpace(catalogue: Catalogue, text: string, watch: CallOptions): Promise<CatalogueSpace> {
  const byId = (await catalogue.spacesById([text], watch)).get(text);
  if (byId) return byId;
  const named = (await catalogue.listSpaces({ name: text }, watch)).filter(
    ({ name }) => name.toLowerCase() === text.toLowerCase(),
  );
  if (named.length === 1) return named[0]!;
  if (named.length === 0) throw new UsageError([`taskloom: no space has the id or the name ${JSON.stringify(text)}.`]);
  throw new UsageError([
    `taskloom: ${named.length} spaces are called ${JSON.stringify(text)}; use an id:`,
    ...named.map(({ id }) => id),
  ]);
}

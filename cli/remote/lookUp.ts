import { readField, resourceOf } from '../../lib/editor/index.ts';
import type { JsonObject } from '../../lib/index.ts';
import type { Catalogue } from '../../lib/tenant/index.ts';

/** The apps and spaces that definitions name by their ids, as far as a tenant shows them. */
export async function lookUp(catalogue: Catalogue, definitions: readonly JsonObject[], signal: AbortSignal) {
  const apps = await catalogue.appsById(
    definitions.flatMap((each) => resourceOf(each) ?? []),
    { signal },
  );
  const spaceIds = definitions.map((each) => readField(each, 'spaceId')).filter((id) => typeof id === 'string');
  return { apps, spaces: await catalogue.spacesById(spaceIds, { signal }) };
}

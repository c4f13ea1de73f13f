import { type Catalogue, catalogueOf, httpCatalogueApi } from '../../../../lib/tenant/index.ts';
import { type Designer, part } from '../../designer.ts';
import type { Connection } from '../../state/tenant.ts';
import { noticing } from './noticing.ts';

/** One catalogue for each tenant: it remembers what it was told for as long as the page is open. */
const cataloguesOf = part(() => new Map<string, Catalogue>());

/** The apps, spaces and people of a connected tenant. */
export function catalogueFor(designer: Designer, { place, name }: Connection): Catalogue {
  const catalogues = cataloguesOf(designer);
  const known = catalogues.get(name);
  if (known) return known;
  const made = catalogueOf(httpCatalogueApi(noticing(designer, designer.ports.tenants.sendTo(place))));
  catalogues.set(name, made);
  return made;
}

import type { JsonObject } from '../../../../lib/index.ts';
import { readField, resourceOf } from '../../../../lib/editor/index.ts';
import { type Fault, TenantError, rightsFaults } from '../../../../lib/tenant/index.ts';
import type { Connection } from '../../state/tenant.ts';
import type { Designer } from '../../designer.ts';
import { catalogueFor } from './catalogue.ts';

/** What this person may not do in the tenant; one that shows no catalogue says it when a request is sent. */
export async function rightsOf(
  designer: Designer,
  connection: Connection,
  desired: readonly JsonObject[],
): Promise<readonly Fault[]> {
  const catalogue = catalogueFor(designer, connection);
  const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');
  try {
    const apps = await catalogue.appsById(texts(desired.map(resourceOf)));
    const spaces = await catalogue.spacesById(texts(desired.map((each) => readField(each, 'spaceId'))));
    return rightsFaults(desired, apps, spaces);
  } catch (error) {
    if (error instanceof TenantError) return [];
    throw error;
  }
}

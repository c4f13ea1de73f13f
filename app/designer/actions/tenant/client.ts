import type { Dialect } from '../../../../lib/index.ts';
import { idsOf } from '../../../../lib/editor/index.ts';
import { type CallOptions, type TenantClient, httpTaskApi, tenantClient } from '../../../../lib/tenant/index.ts';
import type { TenantPlace } from '../../ports/tenant.ts';
import { catalogueFor } from './catalogue.ts';
import { noticing } from './noticing.ts';
import { currentDocument } from '../../state/store.ts';
import { tenantOf } from '../../state/tenant.ts';
import type { Designer } from '../../designer.ts';

/**
 * A tenant by way of the server that the page comes from: that one keeps to the service's rates, and tries again for
 * all tabs.
 */
export function clientOf(
  designer: Designer,
  place: TenantPlace,
  dialect: Dialect = currentDocument(designer).chain.dialect,
): TenantClient {
  const appIds = async ({ signal }: CallOptions = {}): Promise<string[]> => {
    const { connection } = tenantOf(designer).getState();
    const apps = connection ? await catalogueFor(designer, connection).listApps({}, signal ? { signal } : {}) : [];
    return [...apps.map(({ id }) => id), ...idsOf(currentDocument(designer).chain).apps];
  };
  const api = httpTaskApi(dialect, noticing(designer, designer.ports.tenants.sendTo(place)));
  return tenantClient(api, dialect, { appIds });
}

import { type Dialect, type TenantClient, httpCalls, tenantClient } from '../../../lib/index.ts';
import { type TenantPlace, sendTo } from '../../services/tenant.ts';
import { currentDocument } from '../../store/designer.ts';

/** A tenant by way of the server that the page comes from: that one keeps to the service's rates, and tries again for all tabs. */
export function clientOf(place: TenantPlace, dialect: Dialect = currentDocument().chain.dialect): TenantClient {
  return tenantClient(httpCalls(dialect, sendTo(place)), dialect);
}

import type { Dialect } from '../../../../lib/index.ts';
import { type Send, type TenantClient, httpTaskApi, tenantClient } from '../../../../lib/tenant/index.ts';
import { type TenantPlace, isNotLetIn, isTurnedAway } from '../../ports/tenant.ts';
import { currentDocument } from '../../state/store.ts';
import { tenantOf } from '../../state/tenant.ts';
import { checkServer, turnedAway } from '../server/check.ts';
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
  return tenantClient(httpTaskApi(dialect, noticing(designer, designer.ports.tenants.sendTo(place))), dialect);
}

/** Notices a server that does not know this page any more, or does not let this browser use the tenant behind it. */
export function noticing(designer: Designer, send: Send): Send {
  return async (request) => {
    try {
      return await send(request);
    } catch (thrown) {
      if (isTurnedAway(thrown)) void turnedAway(designer);
      if (isNotLetIn(thrown)) notLetIn(designer);
      throw thrown;
    }
  };
}

/** The server was restarted, with the same version of the page or another. */
function notLetIn(designer: Designer): void {
  const { connection, closed } = tenantOf(designer).getState();
  if (!connection || closed !== null) return;
  tenantOf(designer).setState({ closed: connection.remote });
  void checkServer(designer);
}

import { type Dialect, type Send, type TenantClient, httpTaskApi, tenantClient } from '../../../../lib/index.ts';
import { type TenantPlace, isNotLetIn, isTurnedAway, sendTo } from '../../../services/tenant.ts';
import { currentDocument } from '../../state/designer.ts';
import { useTenant } from '../../state/tenant.ts';
import { checkServer, turnedAway } from '../server/check.ts';

/**
 * A tenant by way of the server that the page comes from: that one keeps to the service's rates, and tries again for
 * all tabs.
 */
export function clientOf(place: TenantPlace, dialect: Dialect = currentDocument().chain.dialect): TenantClient {
  return tenantClient(httpTaskApi(dialect, noticing(sendTo(place))), dialect);
}

/** Notices a server that does not know this page any more, or does not let this browser use the tenant behind it. */
function noticing(send: Send): Send {
  return async (request) => {
    try {
      return await send(request);
    } catch (thrown) {
      if (isTurnedAway(thrown)) void turnedAway();
      if (isNotLetIn(thrown)) notLetIn();
      throw thrown;
    }
  };
}

/** The server was restarted, with the same version of the page or another. */
function notLetIn(): void {
  const { connection, closed } = useTenant.getState();
  if (!connection || closed !== null) return;
  useTenant.setState({ closed: connection.remote });
  void checkServer();
}

import { type Dialect, type Send, type TenantClient, httpCalls, tenantClient } from '../../../lib/index.ts';
import { type TenantPlace, isTurnedAway, sendTo } from '../../services/tenant.ts';
import { currentDocument } from '../../store/designer.ts';
import { turnedAway } from '../server/check.ts';

/** A tenant by way of the server that the page comes from: that one keeps to the service's rates, and tries again for all tabs. */
export function clientOf(place: TenantPlace, dialect: Dialect = currentDocument().chain.dialect): TenantClient {
  return tenantClient(httpCalls(dialect, noticing(sendTo(place))), dialect);
}

/** Notices a server that does not know this page any more. */
function noticing(send: Send): Send {
  return async (request) => {
    try {
      return await send(request);
    } catch (thrown) {
      if (isTurnedAway(thrown)) void turnedAway();
      throw thrown;
    }
  };
}

import type { Send } from '../../../../lib/tenant/index.ts';
import type { Designer } from '../../designer.ts';
import { isNotLetIn, isTurnedAway } from '../../ports/tenant.ts';
import { tenantOf } from '../../state/tenant.ts';
import { checkServer, turnedAway } from '../server/check.ts';

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

import { type AnswerHeaders, type Send, deprecationIn } from '../../../../lib/tenant/index.ts';
import { type Designer, part } from '../../designer.ts';
import { isNotLetIn, isTurnedAway } from '../../ports/tenant.ts';
import { notify, stateOf } from '../../state/store.ts';
import { tenantOf } from '../../state/tenant.ts';
import { checkServer, turnedAway } from '../server/check.ts';

/**
 * Notices a server that no longer knows this page, or does not let this browser use the tenant behind it, and a tenant
 * that says that its API ends.
 */
export function noticing(designer: Designer, send: Send): Send {
  return async (request) => {
    try {
      const answer = await send(request);
      if (answer.headers) tellDeprecation(designer, answer.headers);
      return answer;
    } catch (thrown) {
      if (isTurnedAway(thrown)) void turnedAway(designer);
      if (isNotLetIn(thrown)) notLetIn(designer);
      throw thrown;
    }
  };
}

const toldOf = part(() => new Set<string>());

/** Says what a tenant says of the end of its API: once, and not in the place of other news. */
function tellDeprecation(designer: Designer, headers: AnswerHeaders): void {
  const found = deprecationIn(headers);
  const { connection } = tenantOf(designer).getState();
  if (!found || !connection || stateOf(designer).getState().notice) return;
  const told = toldOf(designer);
  if (told.has(connection.name)) return;
  told.add(connection.name);
  const end = found.ends === null ? '' : ` and ends on ${found.ends}`;
  const text = `${connection.name} says that a part of its API that this page uses is deprecated${end}.`;
  notify(designer, { kind: 'info', text, stays: true });
}

/** The server was restarted, with the same version of the page or another. */
function notLetIn(designer: Designer): void {
  const { connection, closed } = tenantOf(designer).getState();
  if (!connection || closed !== null) return;
  tenantOf(designer).setState({ closed: connection.remote });
  void checkServer(designer);
}

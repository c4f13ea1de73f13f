import type { TenantPlace } from '../../ports/tenant.ts';
import { setTrouble } from '../../state/server.ts';
import { tenantOf } from '../../state/tenant.ts';
import { turnedAway } from '../server/check.ts';
import { whyClosed } from './whyClosed.ts';
import { lookAtRuns } from './watchRuns.ts';
import type { Designer } from '../../designer.ts';

/**
 * Connects with a tenant of the server that the page comes from.
 *
 * @returns Why there is none, as a sentence; `''` where the server is in trouble, and the page says so itself.
 */
export async function connectTenant(designer: Designer, place: TenantPlace): Promise<string | null> {
  const served = await designer.ports.tenants.ask();
  if (served === 'turned away') {
    await turnedAway(designer);
    return '';
  }
  if (served === 'unreachable') return notReached(designer);
  if (served === 'none')
    return (
      'This page was not served by “taskloom serve”, so there is no tenant to reach. Start it on your ' +
      'machine and open the address that it prints.'
    );
  if (place === 'remote' && !served.remote)
    return 'The server knows no other tenant. Start it with “taskloom serve --tenant URL”; the key stays there.';
  const relay = place === 'remote' ? await designer.ports.tenants.askRelay() : 'open';
  if (relay === 'unreachable') return notReached(designer);
  if (relay === 'closed') {
    tenantOf(designer).setState({ closed: served.remote });
    return whyClosed(served.remote!);
  }
  if (place === 'remote') tenantOf(designer).setState({ closed: null });
  tenantOf(designer).setState({
    connection: { place, name: place === 'local' ? 'Local tenant' : served.remote!, remote: served.remote },
    runs: new Map(),
    fault: null,
  });
  designer.ports.tab.remember('tenant', place);
  void lookAtRuns(designer);
  return null;
}

function notReached(designer: Designer): '' {
  setTrouble(designer, 'unreachable');
  return '';
}

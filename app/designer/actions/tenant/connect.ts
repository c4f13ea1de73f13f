import { type TenantPlace, askServer } from '../../../services/tenant.ts';
import { askRelay } from '../../../services/relay.ts';
import { rememberInTab } from '../../../services/tabMemory.ts';
import { setTrouble } from '../../state/server.ts';
import { useTenant } from '../../state/tenant.ts';
import { turnedAway } from '../server/check.ts';
import { whyClosed } from './whyClosed.ts';
import { lookAtRuns } from './watchRuns.ts';

/**
 * Connects with a tenant of the server that the page comes from.
 *
 * @returns Why there is none, as a sentence; `''` where the server is in trouble, and the page says so itself.
 */
export async function connectTenant(place: TenantPlace): Promise<string | null> {
  const served = await askServer();
  if (served === 'turned away') {
    await turnedAway();
    return '';
  }
  if (served === 'unreachable') return notReached();
  if (served === 'none')
    return 'This page was not served by “taskloom serve”, so there is no tenant to reach. Start it on your machine and open the address that it prints.';
  if (place === 'remote' && !served.remote)
    return 'The server knows no other tenant. Start it with “taskloom serve --tenant URL”; the key stays there.';
  const relay = place === 'remote' ? await askRelay() : 'open';
  if (relay === 'unreachable') return notReached();
  if (relay === 'closed') {
    useTenant.setState({ closed: served.remote });
    return whyClosed(served.remote!);
  }
  if (place === 'remote') useTenant.setState({ closed: null });
  useTenant.setState({
    connection: { place, name: place === 'local' ? 'Local tenant' : served.remote!, remote: served.remote },
    runs: new Map(),
    fault: null,
  });
  rememberInTab('tenant', place);
  void lookAtRuns();
  return null;
}

function notReached(): '' {
  setTrouble('unreachable');
  return '';
}

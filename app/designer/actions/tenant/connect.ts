import type { Result } from '../../../../lib/index.ts';
import { ok } from '../../../../lib/internal.ts';
import type { TenantPlace } from '../../ports/tenant.ts';
import { setTenantTasks } from '../../state/checker.ts';
import { setTrouble } from '../../state/server.ts';
import { tenantOf } from '../../state/tenant.ts';
import { turnedAway } from '../server/check.ts';
import { refuseTenant } from '../../../common/tenantRefusals.ts';
import { catalogueFor } from './catalogue.ts';
import { watchNames } from './lookUpNames.ts';
import { lookAtRuns } from './watchRuns.ts';
import type { Designer } from '../../designer.ts';

/** Connects with a tenant of the server that the page comes from. Where the server is in trouble, the page says so. */
export async function connectTenant(designer: Designer, place: TenantPlace): Promise<Result<void>> {
  const served = await designer.ports.tenants.ask();
  if (served === 'turned away') {
    await turnedAway(designer);
    return refuseTenant('server-trouble');
  }
  if (served === 'unreachable') return unreachable(designer);
  if (served === 'none') return refuseTenant('no-server');
  const { remote } = served;
  if (place === 'remote') {
    if (remote === null) return refuseTenant('no-remote');
    const relay = await designer.ports.tenants.askRelay();
    if (relay === 'unreachable') return unreachable(designer);
    tenantOf(designer).setState({ closed: relay === 'closed' ? remote : null });
    if (relay === 'closed') return refuseTenant('relay-closed', { remote });
  }
  tenantOf(designer).setState({
    connection: { place, name: place === 'remote' && remote !== null ? remote : 'Local tenant', remote },
    me: null,
    tasks: null,
    runs: new Map(),
    fault: null,
  });
  setTenantTasks(designer, null);
  designer.ports.tab.remember('tenant', place);
  void lookAtRuns(designer);
  watchNames(designer);
  void askWho(designer);
  return ok(undefined);
}

/** Asks who the tenant takes this browser for. Where it does not say, nothing is shown. */
async function askWho(designer: Designer): Promise<void> {
  const { connection } = tenantOf(designer).getState();
  const me =
    connection &&
    (await catalogueFor(designer, connection)
      .me()
      .catch(() => null));
  if (me && tenantOf(designer).getState().connection?.name === connection.name)
    tenantOf(designer).setState({ me: me.name });
}

function unreachable(designer: Designer): Result<void> {
  setTrouble(designer, 'unreachable');
  return refuseTenant('server-trouble');
}

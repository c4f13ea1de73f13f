import { type Dialect, type TenantClient, type Timer, careful, httpCalls, tenantClient } from '../../../lib/index.ts';
import { type TenantPlace, sendTo } from '../../services/tenant.ts';
import { currentDocument } from '../../store/designer.ts';

const timer: Timer = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const clients = new Map<string, TenantClient>();

/** One client for each tenant and dialect: it keeps count of what the service takes in a minute. */
export function clientOf(place: TenantPlace, dialect: Dialect = currentDocument().chain.dialect): TenantClient {
  const name = `${place} ${dialect}`;
  const known = clients.get(name);
  if (known) return known;
  const made = tenantClient(careful(httpCalls(dialect, sendTo(place)), dialect, timer, { paced: place === 'remote' }), dialect);
  clients.set(name, made);
  return made;
}

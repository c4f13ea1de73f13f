import { connectTenant } from '../../../app/designer/actions/tenant/connect.ts';
import { type Connection, tenantOf } from '../../../app/designer/state/tenant.ts';
import type { TenantSeed } from '../../../cli/tenant/catalogue/types.ts';
import { unwrap } from '../../../lib/index.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from './browser.ts';
import { MemoryTenant } from './tenant.ts';

/**
 * A tab that is connected to a tenant of its own. The tenant is to be closed.
 *
 * @param seed - What the tenant has from the beginning; nothing when left out.
 */
export async function openConnected(seed?: TenantSeed): Promise<{
  readonly tenant: MemoryTenant;
  readonly browser: MemoryBrowser;
  readonly tab: MemoryTab;
}> {
  const tenant = await MemoryTenant.open(seed);
  const browser = memoryBrowser(tenant);
  const tab = await browser.open();
  unwrap(await connectTenant(tab.designer, 'local'));
  return { tenant, browser, tab };
}

/** @throws Where the tab is connected to nothing. */
export function connectionOf({ designer }: MemoryTab): Connection {
  const { connection } = tenantOf(designer).getState();
  if (!connection) throw new Error('The tab is not connected to a tenant.');
  return connection;
}

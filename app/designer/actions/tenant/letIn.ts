import { notify } from '../../state/store.ts';
import { showDialog } from '../../state/panels.ts';
import { tenantOf } from '../../state/tenant.ts';
import { reconnect } from './reconnect.ts';
import type { Designer } from '../../designer.ts';

/**
 * Lets this browser use the tenant behind the server, where the page's address carries the one-time key; now, and when
 * another is opened in this tab.
 */
export async function letIn(designer: Designer): Promise<void> {
  designer.ports.page.watchHash(() => void redeem(designer), designer.signal);
  await redeem(designer);
}

async function redeem(designer: Designer): Promise<void> {
  const key = designer.ports.tenants.takeKey();
  if (key === null) return;
  const redeemed = await designer.ports.tenants.redeemKey(key);
  if (!redeemed.ok) return notify(designer, { kind: 'error', text: redeemed.refusal.message, stays: true });
  // whoever waits for the tenant asks it again
  tenantOf(designer).setState(({ connection }) => ({
    closed: null,
    connection: connection && { ...connection },
    fault: null,
  }));
  notify(designer, {
    kind: 'info',
    text: 'This browser may use the tenant that “taskloom serve” was started for.',
    action: { label: 'Connect', run: () => void connect(designer) },
    stays: true,
  });
}

async function connect(designer: Designer): Promise<void> {
  notify(designer, null);
  designer.ports.tab.remember('tenant', 'remote');
  await reconnect(designer);
  showDialog(designer, 'tenant');
}

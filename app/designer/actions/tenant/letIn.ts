import { redeemRelayKey, takeRelayKey } from '../../../services/relay.ts';
import { rememberInTab } from '../../../services/tabMemory.ts';
import { notify } from '../../state/designer.ts';
import { showDialog } from '../../state/panels.ts';
import { tenantOf } from '../../state/tenant.ts';
import { reconnect } from './reconnect.ts';
import type { Designer } from '../../designer.ts';

/**
 * Lets this browser use the tenant behind the server, where the page's address carries the one-time key; now, and when
 * another is opened in this tab.
 */
export async function letIn(designer: Designer): Promise<void> {
  window.addEventListener('hashchange', () => void redeem(designer));
  await redeem(designer);
}

async function redeem(designer: Designer): Promise<void> {
  const key = takeRelayKey();
  if (key === null) return;
  const refused = await redeemRelayKey(key);
  if (refused !== null) return notify(designer, { kind: 'error', text: refused, stays: true });
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
  rememberInTab('tenant', 'remote');
  await reconnect(designer);
  showDialog(designer, 'tenant');
}

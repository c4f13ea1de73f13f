import { redeemRelayKey, takeRelayKey } from '../../../services/relay.ts';
import { rememberInTab } from '../../../services/tabMemory.ts';
import { notify } from '../../state/designer.ts';
import { showDialog } from '../../state/panels.ts';
import { useTenant } from '../../state/tenant.ts';
import { reconnect } from './reconnect.ts';

/**
 * Lets this browser use the tenant behind the server, where the page's address carries the one-time key; now, and when
 * another is opened in this tab.
 */
export async function letIn(): Promise<void> {
  window.addEventListener('hashchange', () => void redeem());
  await redeem();
}

async function redeem(): Promise<void> {
  const key = takeRelayKey();
  if (key === null) return;
  const refused = await redeemRelayKey(key);
  if (refused !== null) return notify({ kind: 'error', text: refused, stays: true });
  // whoever waits for the tenant asks it again
  useTenant.setState(({ connection }) => ({ closed: null, connection: connection && { ...connection }, fault: null }));
  notify({
    kind: 'info',
    text: 'This browser may use the tenant that “taskloom serve” was started for.',
    action: { label: 'Connect', run: () => void connect() },
    stays: true,
  });
}

async function connect(): Promise<void> {
  notify(null);
  rememberInTab('tenant', 'remote');
  await reconnect();
  showDialog('tenant');
}

import { notify } from '../../state/store.ts';
import { addFailed, removeFailed } from '../../state/server.ts';
import { checkServer } from '../server/check.ts';
import type { Designer } from '../../designer.ts';

/** What connects with a tenant: fetched when it is first needed. */
export const loadConnect = () => import('./connect.ts');

const NAME = 'The connection to the tenant';

/** Connects again with the tenant that this tab was connected to before it was loaded anew. */
export async function reconnect(designer: Designer): Promise<void> {
  const place = designer.ports.tab.remembered('tenant');
  if (place !== 'local' && place !== 'remote') return;
  removeFailed(designer, NAME);
  try {
    const { connectTenant } = await loadConnect();
    const connected = await connectTenant(designer, place);
    if (connected.ok || connected.refusal.code === 'server-trouble') return;
    designer.ports.tab.remember('tenant', null);
    notify(designer, { kind: 'error', text: `Disconnected from the tenant. ${connected.refusal.message}` });
  } catch {
    addFailed(designer, { name: NAME, retry: () => void reconnect(designer) });
    void checkServer(designer);
  }
}

import { showDialog } from '../../state/panels.ts';
import { notify, stateOf } from '../../state/store.ts';
import { tenantOf } from '../../state/tenant.ts';
import { addFailed, removeFailed } from '../../state/server.ts';
import { checkServer } from '../server/check.ts';
import type { Designer } from '../../designer.ts';

/** What connects with a tenant: fetched when it is first needed. */
export const loadConnect = () => import('./connect.ts');

/** Says that an apply of the document that is open was cut off, with the way to go on. */
async function tellUnfinished(designer: Designer): Promise<void> {
  const { session } = stateOf(designer).getState();
  const known = await designer.ports.applies.read(session.id).catch(() => null);
  if (!known?.record.plan || known.record.origin !== tenantOf(designer).getState().connection?.name) return;
  const left = known.record.plan.steps.length - known.entries.filter(({ state }) => state === 'done').length;
  notify(designer, {
    kind: 'info',
    text: `An apply of ${session.fileName} was interrupted. Requests left: ${left}.`,
    action: { label: 'Resume', run: () => showDialog(designer, 'plan') },
    stays: true,
  });
}

const NAME = 'The connection to the tenant';

/** Connects again with the tenant that this tab was connected to before it was loaded anew. */
export async function reconnect(designer: Designer): Promise<void> {
  const place = designer.ports.tab.remembered('tenant');
  if (place !== 'local' && place !== 'remote') return;
  removeFailed(designer, NAME);
  try {
    const { connectTenant } = await loadConnect();
    const connected = await connectTenant(designer, place);
    if (connected.ok) return await tellUnfinished(designer);
    if (connected.refusal.code === 'server-trouble') return;
    designer.ports.tab.remember('tenant', null);
    notify(designer, { kind: 'error', text: `Disconnected from the tenant. ${connected.refusal.message}` });
  } catch {
    addFailed(designer, { name: NAME, retry: () => void reconnect(designer) });
    void checkServer(designer);
  }
}

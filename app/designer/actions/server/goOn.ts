import { takeTyped } from '../../state/code.ts';
import { setTrouble, serverOf } from '../../state/server.ts';
import { tenantOf } from '../../state/tenant.ts';
import { keepNow } from '../../persistence/keep.ts';
import type { Designer } from '../../designer.ts';

/** Goes on with the server as it is now; a part that is missing is fetched again. */
export async function goOn(designer: Designer): Promise<void> {
  if (serverOf(designer).getState().trouble === 'updated') return reload(designer);
  const answer = await designer.ports.page.askAgain({ renew: true });
  setTrouble(designer, answer === 'same' ? null : answer);
  if (answer !== 'same') return;
  // whoever waits for the tenant asks it again
  tenantOf(designer).setState(({ connection }) => ({ connection: connection && { ...connection }, fault: null }));
  const { failed } = serverOf(designer).getState();
  serverOf(designer).setState({ failed: [] });
  for (const { retry } of failed) retry();
}

/** Loads the page anew, once all that was done is in the browser's storage. */
async function reload(designer: Designer): Promise<void> {
  if ((await designer.ports.page.askAgain({ renew: true })) === 'unreachable')
    return setTrouble(designer, 'unreachable');
  takeTyped(designer);
  await keepNow(designer);
  designer.ports.page.reload();
}

import { askForPage } from '../../../services/server.ts';
import { codePort } from '../../state/code.ts';
import { setTrouble, useServer } from '../../state/server.ts';
import { useTenant } from '../../state/tenant.ts';
import { keepNow } from '../../persistence/keep.ts';

/** Goes on with the server as it is now; a part that is missing is fetched again. */
export async function goOn(): Promise<void> {
  if (useServer.getState().trouble === 'updated') return reload();
  const answer = await askForPage({ renew: true });
  setTrouble(answer === 'same' ? null : answer);
  if (answer !== 'same') return;
  // whoever waits for the tenant asks it again
  useTenant.setState(({ connection }) => ({ connection: connection && { ...connection }, fault: null }));
  const { failed } = useServer.getState();
  useServer.setState({ failed: [] });
  for (const { retry } of failed) retry();
}

/** Loads the page anew, once all that was done is in the browser's storage. */
async function reload(): Promise<void> {
  if ((await askForPage({ renew: true })) === 'unreachable') return setTrouble('unreachable');
  codePort()?.flush();
  await keepNow();
  window.location.reload();
}

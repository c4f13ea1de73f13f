import { setTrouble } from '../../state/server.ts';
import type { Designer } from '../../designer.ts';

/** Finds out what is wrong with the server after something could not be fetched. */
export async function checkServer(designer: Designer): Promise<void> {
  const answer = await designer.ports.page.askAgain({ renew: false });
  setTrouble(designer, answer === 'same' ? null : answer);
}

/** The server does not know this page: it was started again, with the same version of the page or another. */
export async function turnedAway(designer: Designer): Promise<void> {
  const answer = await designer.ports.page.askAgain({ renew: false });
  setTrouble(designer, answer === 'same' ? 'restarted' : answer);
}

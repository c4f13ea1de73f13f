import type { Result } from '../../lib/index.ts';
import { ok } from '../../lib/internal.ts';
import { refuseTenant } from '../common/tenantRefusals.ts';

/**
 * Where the page keeps its half of the session, which the browser sends to no other port; the cookie is the other half.
 */
const STORED = 'taskloom.relay';

const HEADER = 'taskloom-relay';
const MARK = '#relay=';
const SESSION = './remote/session';
const DONE = ok(undefined);

/** The one-time key that the page's address carries, which is plain again then; `null` where it carries none. */
export function takeRelayKey(): string | null {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith(MARK)) return null;
  window.history.replaceState(null, '', pathname + search);
  return hash.slice(MARK.length);
}

/** Lets this browser use the tenant behind the server. */
export async function redeemRelayKey(key: string): Promise<Result<void>> {
  try {
    const answer = await fetch(SESSION, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    const said = (await answer.json().catch(() => ({}))) as {
      readonly page?: string;
      readonly errors?: readonly { readonly title?: string }[];
    };
    if (answer.status === 404) return refuseTenant('no-remote-now');
    // such as an address that was kept as a bookmark
    if (answer.status === 410 && (await askRelay()) === 'open') return DONE;
    if (!answer.ok || said.page === undefined)
      return refuseTenant('key-refused', {
        reason: said.errors?.[0]?.title ?? `The server answered with status ${answer.status}.`,
      });
    keep(said.page);
    return (await askRelay()) === 'open' ? DONE : refuseTenant('session-not-kept');
  } catch {
    return refuseTenant('no-answer');
  }
}

/** Whether the server passes requests of this browser on to the tenant behind it. */
export async function askRelay(): Promise<'open' | 'closed' | 'unreachable'> {
  const answer = await fetch(SESSION, { headers: relayHeaders() }).catch(() => null);
  return answer === null ? 'unreachable' : answer.ok ? 'open' : 'closed';
}

/** What requests to the tenant behind the server are sent with. */
export function relayHeaders(): Readonly<Record<string, string>> {
  try {
    const page = localStorage.getItem(STORED);
    return page === null ? {} : { [HEADER]: page };
  } catch {
    return {};
  }
}

function keep(page: string): void {
  try {
    localStorage.setItem(STORED, page);
  } catch {
    // found out, and told, when the session is tried
  }
}

import type { Result } from '../../lib/index.ts';
import { ok, refuser } from '../../lib/internal.ts';

/**
 * Where the page keeps its half of the session, which the browser sends to no other port; the cookie is the other half.
 */
const STORED = 'taskloom.relay';

const HEADER = 'taskloom-relay';
const MARK = '#relay=';
const SESSION = './remote/session';
const DONE = ok(undefined);

/** Why a browser is not let in, in a table of its own: the first picture needs no others. */
const refuse = refuser({
  'no-remote-now': () =>
    'The server that runs now knows no other tenant. Start it with “taskloom serve --tenant URL”; the key stays there.',
  'key-refused': ({ reason }: { readonly reason: string }) => reason,
  'session-not-kept': () =>
    'This browser keeps neither cookies nor data of this page, so the server cannot know it again. Allow both for ' +
    '127.0.0.1, and open the address that “taskloom serve” printed last in its terminal.',
  'no-answer': () =>
    'The server did not answer. Is “taskloom serve” running? Open the address that it printed last in its terminal.',
});

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
    if (answer.status === 404) return refuse('no-remote-now');
    // such as an address that was kept as a bookmark
    if (answer.status === 410 && (await askRelay()) === 'open') return DONE;
    if (!answer.ok || said.page === undefined)
      return refuse('key-refused', {
        reason: said.errors?.[0]?.title ?? `The server answered with status ${answer.status}.`,
      });
    keep(said.page);
    return (await askRelay()) === 'open' ? DONE : refuse('session-not-kept');
  } catch {
    return refuse('no-answer');
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

import type { RelayAccess } from '../../../cli/remote/relayAccess.ts';

type Ask = (address: string, init: RequestInit) => Response | Promise<Response>;

/** Uses the one-time key of a server as the page does, and gives the headers that its browser sends from then on. */
export async function letIn(
  origin: string,
  { oneTimeKey }: RelayAccess,
  ask: Ask = fetch,
): Promise<Record<string, string>> {
  const headers = { host: new URL(origin).host, 'content-type': 'application/json' };
  const answer = await ask(`${origin}/remote/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ key: oneTimeKey }),
  });
  const { page } = (await answer.json()) as { page: string };
  return { cookie: answer.headers.getSetCookie()[0]!.split(';')[0]!, 'taskloom-relay': page };
}

import type { Answer, PlainRequest, Send } from '../../lib/tenant/index.ts';
import { type NotServed, type Served, type TenantPlace, isTurnedAway } from '../designer/ports/tenant.ts';
import { relayHeaders } from './relay.ts';

const PREFIX: Readonly<Record<TenantPlace, string>> = { local: '.', remote: './remote' };

/** Sends requests to the server that the page comes from. It knows the keys, the page does not. */
export function sendTo(place: TenantPlace): Send {
  return async ({ method, path, body, signal }: PlainRequest) => {
    const response = await fetch(`${PREFIX[place]}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(place === 'remote' ? relayHeaders() : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      // what stops a call is an AbortSignal here
      signal: (signal as AbortSignal | undefined) ?? null,
    });
    return readAnswer(response);
  };
}

/** What a request comes to: what is not a success is thrown. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const answer = { status: response.status, headers: response.headers, data: parsed(text), text };
  if (!response.ok) throw answer as unknown as Error;
  return answer;
}

export async function askServer(): Promise<Served | NotServed> {
  try {
    const { data } = await sendTo('local')({ method: 'GET', path: '/api/local' });
    const said = data as Partial<Served> & { readonly local?: boolean };
    return said.local === true ? { remote: said.remote ?? null } : 'none';
  } catch (thrown) {
    if (thrown instanceof TypeError) return 'unreachable';
    return isTurnedAway(thrown) ? 'turned away' : 'none';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

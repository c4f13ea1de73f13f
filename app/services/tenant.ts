import { get, set, del } from 'idb-keyval';
import type { ApplyEntry, ChangePlan, JsonObject, PlainRequest, Send } from '../../lib/index.ts';
import { database } from './database.ts';

/** Where the server that the page comes from passes requests on to. */
export type TenantPlace = 'local' | 'remote';

/** What the page's own server says of its tenants. */
export interface Served {
  /** In words: that it is local, and that its runs reload nothing. */
  readonly says: string;
  /** The address of the tenant that requests are passed on to; `null` where there is none. */
  readonly remote: string | null;
}

const PREFIX: Readonly<Record<TenantPlace, string>> = { local: '.', remote: './remote' };

/** Sends requests to the server that the page comes from. It knows the keys, the page does not. */
export function sendTo(place: TenantPlace): Send {
  return async ({ method, path, body, signal }: PlainRequest) => {
    const response = await fetch(`${PREFIX[place]}${path}`, {
      method,
      headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      // what stops a call is an AbortSignal here
      signal: (signal as AbortSignal | undefined) ?? null,
    });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, data: parsed(text) };
    if (!response.ok) throw answer as unknown as Error;
    return answer;
  };
}

/** `null` where the page was not served by Taskloom: then there is no tenant to reach. */
export async function askServer(): Promise<Served | null> {
  try {
    const response = await fetch('./api/local', { headers: { accept: 'application/json' } });
    const said = response.ok ? ((await response.json()) as Partial<Served> & { readonly local?: boolean }) : null;
    return said?.local === true && typeof said.says === 'string' ? { says: said.says, remote: said.remote ?? null } : null;
  } catch {
    return null;
  }
}

/** What a document was pulled as, and how far an apply of it has come. */
export interface TenantRecord {
  /** The tenant's address, or `local`. */
  readonly origin: string;
  readonly base: readonly JsonObject[] | null;
  readonly apply: { readonly plan: ChangePlan; readonly entries: readonly ApplyEntry[] } | null;
}

export async function readRecord(session: string): Promise<TenantRecord | null> {
  return (await get<TenantRecord>(['tenant', session], database)) ?? null;
}

export async function writeRecord(session: string, record: TenantRecord | null): Promise<void> {
  await (record ? set(['tenant', session], record, database) : del(['tenant', session], database));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

import { get, promisifyRequest, set } from 'idb-keyval';
import { type ApplyEntry, type Bindings, type ChangePlan, type JsonObject, type PlainRequest, type Send } from '../../lib/index.ts';
import { database, under } from './database.ts';

/** Where the server that the page comes from passes requests on to. */
export type TenantPlace = 'local' | 'remote';

/** What the page's own server says of its tenants. */
export interface Served {
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
    const answer = { status: response.status, headers: response.headers, data: parsed(text), text };
    if (!response.ok) throw answer as unknown as Error;
    return answer;
  };
}

/** `null` where the page was not served by Taskloom: then there is no tenant to reach. */
export async function askServer(): Promise<Served | null> {
  try {
    const response = await fetch('./api/local', { headers: { accept: 'application/json' } });
    const said = response.ok ? ((await response.json()) as Partial<Served> & { readonly local?: boolean }) : null;
    return said?.local === true ? { remote: said.remote ?? null } : null;
  } catch {
    return null;
  }
}

/** What a document was pulled as, and the plan that is being carried out. */
export interface TenantRecord {
  /** The tenant's address, or `local`. */
  readonly origin: string;
  readonly base: readonly JsonObject[] | null;
  /** What the plan makes of the tenant, by the ids that the document has. */
  readonly wanted: readonly JsonObject[];
  readonly plan: ChangePlan | null;
  /** By which the plan was made, for a chain from another tenant. */
  readonly bindings: BindingsFile | null;
}

/** Bindings with the name of the file that they came in. */
export interface BindingsFile {
  readonly name: string;
  readonly value: Bindings;
}

/** Kept apart from the record: a large plan is written once, each step of it alone. */
const stepsOf = (session: string): IDBKeyRange => under('tenant', session, 'step');

export async function readRecord(session: string): Promise<{ readonly record: TenantRecord; readonly entries: readonly ApplyEntry[] } | null> {
  const record = await get<TenantRecord>(['tenant', session], database);
  if (!record) return null;
  const entries = await database('readonly', (store) => promisifyRequest(store.getAll(stepsOf(session)) as IDBRequest<ApplyEntry[]>));
  return { record, entries };
}

/** What is known of the steps of an earlier plan is forgotten with it. */
export async function writeRecord(session: string, record: TenantRecord): Promise<void> {
  await database('readwrite', (store) => {
    store.delete(stepsOf(session));
    store.put(record, ['tenant', session]);
    return promisifyRequest(store.transaction);
  });
}

/** Writes down what has become of a step; `number` counts all entries, from 0. */
export async function writeStep(session: string, number: number, entry: ApplyEntry): Promise<void> {
  await set(['tenant', session, 'step', number], entry, database);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

import { get, promisifyRequest, set } from 'idb-keyval';
import {
  type ApplyEntry,
  type Bindings,
  type ChangePlan,
  type JsonObject,
  type PlainRequest,
  type Send,
} from '../../lib/index.ts';
import { database, under } from './database.ts';
import { relayHeaders } from './relay.ts';

/** Where the server that the page comes from passes requests on to. */
export type TenantPlace = 'local' | 'remote';

/** The code of the answer to a page that the server does not know, as after it was started again. */
const UNKNOWN_PAGE = 'LOCAL-401';

/** The code of the answer to a browser that the server was not told to let in to the tenant behind it. */
const NOT_LET_IN = 'RELAY-401';

/** Whether the page's own server, and not a tenant behind it, refused what was thrown. */
export function isTurnedAway(thrown: unknown): boolean {
  return isRefused(thrown, UNKNOWN_PAGE);
}

/** Whether the page's own server refused to pass on to the tenant behind it. */
export function isNotLetIn(thrown: unknown): boolean {
  return isRefused(thrown, NOT_LET_IN);
}

function isRefused(thrown: unknown, by: string): boolean {
  const { status, data } = (thrown ?? {}) as {
    readonly status?: unknown;
    readonly data?: { readonly errors?: readonly { readonly code?: unknown }[] };
  };
  return status === 401 && data?.errors?.[0]?.code === by;
}

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
      headers: {
        accept: 'application/json',
        ...(place === 'remote' ? relayHeaders() : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
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

/**
 * Why the page's own server says nothing of its tenants: it is no `taskloom serve`, does not answer, or does not know
 * this page.
 */
export type NotServed = 'none' | 'unreachable' | 'turned away';

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

export async function readRecord(
  session: string,
): Promise<{ readonly record: TenantRecord; readonly entries: readonly ApplyEntry[] } | null> {
  const record = await get<TenantRecord>(['tenant', session], database);
  if (!record) return null;
  const entries = await database('readonly', (store) =>
    promisifyRequest(store.getAll(stepsOf(session)) as IDBRequest<ApplyEntry[]>),
  );
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

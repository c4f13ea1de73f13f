import type { JsonObject, Result } from '../../../lib/index.ts';
import type { ApplyEntry, Bindings, ChangePlan, Send } from '../../../lib/tenant/index.ts';

/** Where the server that the page comes from passes requests on to. */
export type TenantPlace = 'local' | 'remote';

/** What the page's own server says of its tenants. */
export interface Served {
  /** The address of the tenant that requests are passed on to; `null` where there is none. */
  readonly remote: string | null;
}

/**
 * Why the page's own server says nothing of its tenants: it is no `taskloom serve`, does not answer, or does not know
 * this page.
 */
export type NotServed = 'none' | 'unreachable' | 'turned away';

/** Bindings with the name of the file that they came in. */
export interface BindingsFile {
  readonly name: string;
  readonly value: Bindings;
}

/** What a document was pulled as, and the plan that is being carried out. */
export interface TenantRecord {
  /** The tenant's address, or `local`. */
  readonly origin: string;
  readonly base: readonly JsonObject[] | null;
  /** The ids of those that came to the document later: without them it was whole. */
  readonly joined?: readonly string[];
  /** What the plan makes of the tenant, by the ids that the document has. */
  readonly wanted: readonly JsonObject[];
  readonly plan: ChangePlan | null;
  /** By which the plan was made, for a chain from another tenant. */
  readonly bindings: BindingsFile | null;
}

/** The tenants behind the server that the page comes from. */
export interface Tenants {
  /** Sends requests to one of them. The server knows the keys, the page does not. */
  sendTo(place: TenantPlace): Send;
  ask(): Promise<Served | NotServed>;
  /** Whether the server passes requests of this browser on to the tenant behind it. */
  askRelay(): Promise<'open' | 'closed' | 'unreachable'>;
  /** The one-time key that the page's address carries, which is plain again then; `null` where it carries none. */
  takeKey(): string | null;
  /** Lets this browser use the tenant behind the server. */
  redeemKey(key: string): Promise<Result<void>>;
}

/** What is kept of plans that are carried out, by the ids of documents. */
export interface Applies {
  read(id: string): Promise<{ readonly record: TenantRecord; readonly entries: readonly ApplyEntry[] } | null>;
  /** What is known of the steps of an earlier plan is forgotten with it. */
  write(id: string, record: TenantRecord): Promise<void>;
  /** Writes down what has become of a step; `number` counts all entries, from 0. */
  writeStep(id: string, number: number, entry: ApplyEntry): Promise<void>;
  /**
   * Applies a document in no other tab at the same time. A tab that is closed or crashes lets go by that.
   *
   * @throws When another tab is at it, with words for the person.
   */
  alone<T>(id: string, work: () => Promise<T>): Promise<T>;
  /**
   * Waits for what this tab is at itself.
   *
   * @throws When another tab applies the document, with words for the person.
   */
  whenFree(id: string): Promise<void>;
}

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

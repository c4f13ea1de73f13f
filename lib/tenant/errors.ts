import { type Json, isArray, isObject, own } from '../model/json.ts';

/** Why a request to a tenant was not carried out. Its message is for people. */
export class TenantError extends Error {
  /** Of HTTP; 0 where no answer came. */
  readonly status: number;
  /** As the service writes it, such as `CHO-014`; `''` where it wrote none. */
  readonly code: string;
  readonly title: string;
  /** What the service's own people find the request by; `''` where it wrote none. */
  readonly traceId: string;

  constructor(status: number, code: string, title: string, traceId = '') {
    const details = [
      ...(status > 0 ? [`status ${status}`] : []),
      ...(code === '' ? [] : [code]),
      ...(traceId === '' ? [] : [`trace ${traceId}`]),
    ];
    super(`${title.replace(/\.?$/, '.')}${details.length > 0 ? ` (${details.join(', ')})` : ''}`);
    this.name = 'TenantError';
    this.status = status;
    this.code = code;
    this.title = title;
    this.traceId = traceId;
  }

  /** Whether the service itself refused the request, in its own envelope. All others may answer with anything. */
  get isRefusal(): boolean {
    return this.code !== '' && this.status >= 400 && this.status < 500 && this.status !== 408;
  }

  /** Whether the request may have been carried out all the same. */
  get isUncertain(): boolean {
    return !this.isRefusal;
  }
}

/** What stops on somebody's wish. */
export class Stopped extends Error {
  constructor() {
    super('It was stopped.');
    this.name = 'Stopped';
  }
}

/** What a client threw: it holds the status and the body of the answer. */
interface Thrown {
  readonly status?: unknown;
  readonly data?: unknown;
  /** What the tenant said to @qlik/api when that asked for a token: then there is neither status nor body. */
  readonly errors?: unknown;
  readonly message?: unknown;
}

/**
 * Reads whatever a call threw. The body is one of two envelopes: `{errors: [{code, title}], traceId}`, as the types of
 * @qlik/api have it, or `{code, message, context}`, as some answers of the service look.
 * @example readTenantError({ status: 403, data: { code: 'CHO-003', message: 'Forbidden' } }).code // 'CHO-003'
 */
export function readTenantError(thrown: unknown): TenantError {
  if (thrown instanceof TenantError) return thrown;
  const { message, ...read } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Thrown;
  const { status, data } =
    read.status === undefined && isArray(read.errors as Json) ? refusedToken(read.errors as Json[]) : read;
  const said = typeof message === 'string' ? message : String(thrown);
  if (typeof status !== 'number' || status === 0) return new TenantError(0, '', `Can't reach the tenant: ${said}`);
  const body = isObject(data) ? data : {};
  const errors = own(body, 'errors');
  const first = isArray(errors) && isObject(errors[0]) ? errors[0] : body;
  const text = (value: Json | undefined): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const title = ['title', 'detail', 'message', 'context']
    .map((key) => text(own(first, key)))
    .find((each) => each !== '');
  const plain = typeof data === 'string' && data.length < 200 && !data.includes('<') ? data.trim() : '';
  const code = text(own(first, 'code'));
  const sentence = title ?? (plain || usual(status));
  return new TenantError(
    status,
    code,
    MEANINGS.has(code) ? `${sentence.replace(/\.?$/, '.')} ${MEANINGS.get(code)!}` : sentence,
    text(own(body, 'traceId') ?? own(first, 'traceId')),
  );
}

function refusedToken(errors: readonly Json[]): Thrown {
  const status = Number(isObject(errors[0]) ? own(errors[0], 'status') : undefined);
  return { status: status >= 400 ? status : 401, data: { errors } };
}

/** What codes mean that the service does not explain itself (pages of the Tasks API, version 2026-11). */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['TASKS-001', 'The service cannot read the request: a field or a parameter is not what this version of it takes'],
  ['TASKS-011', 'Reload tasks of the older kind are gone from this tenant: use tasks instead'],
]);

const USUAL: Readonly<Record<number, string>> = {
  400: 'The tenant rejected the request',
  401: 'The tenant did not accept the key',
  403: 'The key does not have permission to do this',
  404: 'The tenant has nothing with this id',
  409: 'Somebody else changed it in the meantime',
  429: 'The tenant accepts no more requests for now',
  503: 'The tenant cannot be reached right now',
};

function usual(status: number): string {
  return USUAL[status] ?? 'The tenant failed';
}

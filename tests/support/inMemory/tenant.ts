import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { TenantPlace } from '../../../app/designer/ports/tenant.ts';
import { readAnswer } from '../../../app/services/tenant.ts';
import { createApp } from '../../../cli/server/app.ts';
import type { TenantSeed } from '../../../cli/tenant/catalogue/types.ts';
import { cookieFor, makeKeys } from '../../../cli/tenant/http/guard.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { LocalTenant } from '../../../cli/tenant/tenant.ts';
import type { JsonObject } from '../../../lib/index.ts';
import type { Send } from '../../../lib/tenant/index.ts';
import type { MemoryTenants } from './outside.ts';

type Pass = () => Promise<Response>;

/** What happens to one request of the page instead of its being passed on. */
interface Mishap {
  readonly which: RegExp;
  /** It happens to the request that makes this 0. */
  left: number;
  readonly happen: (pass: Pass) => Promise<Response>;
}

/** A request that waits. */
export interface Held {
  /** Kept once the page has sent it. */
  readonly isSent: Promise<void>;
  /** Passes it on. */
  release(): void;
}

type Task = Readonly<Record<string, unknown>>;

const HOST = '127.0.0.1';
const PREFIX: Readonly<Record<TenantPlace, string>> = { local: '', remote: '/remote' };

/**
 * The project's local tenant, asked in this process by the way that requests of the page take. A request is told by its
 * method and path, such as `PUT /api/v1/tasks/1`.
 */
export class MemoryTenant implements MemoryTenants {
  readonly remote = null;
  readonly #folder: string;
  readonly #tenant: LocalTenant;
  readonly #app: Hono;
  readonly #cookie: string;
  readonly #mishaps = new Set<Mishap>();

  private constructor(folder: string, tenant: LocalTenant) {
    const keys = makeKeys();
    this.#folder = folder;
    this.#tenant = tenant;
    this.#app = createApp(folder, { tenant, keys });
    this.#cookie = cookieFor(HOST, keys).split(';')[0]!;
  }

  /** @param seed - What it has from the beginning; nothing when left out. */
  static async open(seed?: TenantSeed): Promise<MemoryTenant> {
    const folder = mkdtempSync(join(tmpdir(), 'taskloom-memory-'));
    return new MemoryTenant(
      folder,
      await LocalTenant.open(join(folder, 'tenant'), USUAL_SETTINGS, seed ? { seed } : {}),
    );
  }

  async close(): Promise<void> {
    await this.#tenant.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  sendTo(place: TenantPlace): Send {
    return async ({ method, path, body, signal }) => {
      const stop = signal as AbortSignal | undefined;
      const pass = async (): Promise<Response> => {
        stop?.throwIfAborted();
        return this.#request(method, PREFIX[place] + path, body);
      };
      return readAnswer(await unlessStopped(this.#meet(`${method} ${path}`, pass), stop));
    };
  }

  /** Carries out a request, and loses its answer: the first such one from now on, or a later one. */
  lose(which: RegExp, number = 1): void {
    this.#expect(which, number, async (pass) => {
      await pass();
      throw new TypeError('Failed to fetch');
    });
  }

  /** Adds headers to the answer to a request. */
  addHeaders(which: RegExp, headers: Readonly<Record<string, string>>, number = 1): void {
    this.#expect(which, number, async (pass) => {
      const response = await pass();
      return new Response(response.body, { status: response.status, headers });
    });
  }

  /** Answers a request as a tenant would that is another one. */
  answer(which: RegExp, status: number, body: string, number = 1): void {
    this.#expect(which, number, async () => new Response(body, { status }));
  }

  /** Holds a request up on its way. */
  hold(which: RegExp, number = 1): Held {
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    const isSent = new Promise<void>((resolve) => {
      this.#expect(which, number, async (pass) => {
        resolve();
        await isReleased;
        return pass();
      });
    });
    return { isSent, release };
  }

  /** Asks as others do, under `/api/v1/tasks`; nothing happens to that. */
  async ask(method: string, path: string, body?: Task): Promise<{ readonly status: number; readonly data: Task }> {
    const response = await this.#request(method, `/api/v1/tasks${path}`, body);
    const text = await response.text();
    return { status: response.status, data: (text ? JSON.parse(text) : {}) as Task };
  }

  /** Creates a task as others do, and gives back its id. */
  async create(definition: Task): Promise<string> {
    const { status, data } = await this.ask('POST', '', definition);
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(data)}`);
    return String(data['id']);
  }

  /** The names of all tasks, sorted. */
  names(): string[] {
    return [...this.#tenant.store.tasks.values()].map(({ definition }) => String(definition['name'])).toSorted();
  }

  #expect(which: RegExp, left: number, happen: Mishap['happen']): void {
    this.#mishaps.add({ which, left, happen });
  }

  #meet(request: string, pass: Pass): Promise<Response> {
    for (const mishap of this.#mishaps)
      if (mishap.which.test(request) && (mishap.left -= 1) === 0) {
        this.#mishaps.delete(mishap);
        return mishap.happen(pass);
      }
    return pass();
  }

  async #request(method: string, path: string, body?: JsonObject | Task): Promise<Response> {
    const headers = {
      host: HOST,
      cookie: this.#cookie,
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    return this.#app.request(`http://${HOST}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
}

/** What a page stops ends at once, whatever becomes of it. */
async function unlessStopped<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T> {
  if (!stop) return work;
  let end = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => (end = () => reject(stop.reason as Error)));
  stop.addEventListener('abort', end);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', end);
  }
}

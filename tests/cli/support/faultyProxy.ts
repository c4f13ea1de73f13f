import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a request on the way: it does not come through, or its answer does not. */
export type Fault =
  | 'drop'
  | 'drop after'
  | 'timeout after'
  | 500
  | 503
  | 429
  | '500 after'
  | '503 after'
  | '499 after'
  | 'redirected'
  | 'cut after headers'
  | 'cut in the body'
  | 'empty after'
  | 'html after'
  | 'no id after';

const LOGIN = '<!doctype html><title>Log in</title>';

/** Stands before a server, and lets one request go wrong. */
export class FaultyProxy {
  readonly #server: Server;
  readonly #target: URL;
  #count = 0;
  #fault: { readonly at: number; readonly kind: Fault } | null = null;

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((asked, answer) => void this.#handle(asked, answer));
  }

  static async start(target: string): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get host(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Requests of the API since the last `fail`. */
  get count(): number {
    return this.#count;
  }

  /** @param at - Which request from now on, from 1; `null` for none. */
  fail(at: number | null, kind: Fault): void {
    this.#count = 0;
    this.#fault = at === null ? null : { at, kind };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (asked.url!.startsWith('/api/')) this.#count += 1;
    const kind = asked.url!.startsWith('/api/') && this.#fault?.at === this.#count ? this.#fault.kind : null;
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    if (kind === 'drop') return void asked.socket.destroy();
    if (typeof kind === 'number') return void answer.writeHead(kind, { 'content-type': 'application/json' }).end('{}');
    // where a proxy asks people to log in
    if (kind === 'redirected') return void answer.writeHead(302, { location: '/login' }).end();
    if (asked.url === '/login') return void answer.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
    const { status, headers, text } = await this.#forward(asked, Buffer.concat(chunks));
    if (kind === 'timeout after') return;
    if (kind === 'drop after') return void asked.socket.destroy();
    if (kind === 'cut after headers' || kind === 'cut in the body') {
      answer.writeHead(status, { ...headers, 'content-length': text.length + 1 });
      answer.flushHeaders();
      return void answer.write(kind === 'cut in the body' ? text.subarray(0, text.length / 2) : '', () =>
        asked.socket.destroy(),
      );
    }
    if (kind === 'empty after') return void answer.writeHead(status, headers).end();
    if (kind === 'html after') return void answer.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
    if (kind === 'no id after')
      return void answer
        .writeHead(status, headers)
        .end(text.length === 0 ? text : JSON.stringify({ ...(JSON.parse(text.toString()) as object), id: '' }));
    if (kind !== null) return void answer.writeHead(Number.parseInt(kind, 10)).end('lost');
    answer.writeHead(status, headers).end(text);
  }

  #forward(
    asked: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: Record<string, string>; text: Buffer }> {
    return new Promise((resolve, reject) => {
      const { authorization = '', 'content-type': type } = asked.headers;
      const headers = {
        authorization,
        ...(type ? { 'content-type': type } : {}),
        'content-length': String(body.length),
      };
      const passed = request(
        { host: this.#target.hostname, port: this.#target.port, path: asked.url, method: asked.method, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode!,
              headers: { 'content-type': response.headers['content-type'] ?? 'text/plain' },
              text: Buffer.concat(chunks),
            }),
          );
        },
      );
      passed.on('error', reject);
      passed.end(body);
    });
  }
}

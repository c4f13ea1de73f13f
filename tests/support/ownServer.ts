import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Remote } from '../../cli/remote/relay.ts';
import { RelayAccess } from '../../cli/remote/relayAccess.ts';
import { createApp } from '../../cli/server/app.ts';
import { type Listening, listen } from '../../cli/server/listen.ts';
import { makeKeys } from '../../cli/tenant/http/guard.ts';
import { USUAL_SETTINGS } from '../../cli/tenant/settings.ts';
import { LocalTenant } from '../../cli/tenant/tenant.ts';

/**
 * A server of a test's own, with a copy of the built designer: it can be stopped, started again and rebuilt under an
 * open page.
 */
export class OwnServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'taskloom-own-'));
  readonly #assets = join(this.#folder, 'app', 'assets');
  readonly #asked = new Set<string>();
  #running: { readonly server: Listening; readonly tenant: LocalTenant } | null = null;
  readonly #remote: Remote | undefined;
  #access = new RelayAccess();
  address = '';

  /** @param remote - Another tenant, which the page may work with. */
  constructor(remote?: Remote) {
    this.#remote = remote;
    cpSync('dist/app', join(this.#folder, 'app'), { recursive: true });
  }

  /** Starts it with new keys, as every start does; on the same port as before. */
  async start(): Promise<void> {
    const tenant = await LocalTenant.open(join(this.#folder, 'tenant'), USUAL_SETTINGS);
    const app = new Hono();
    app.use(async (context, next) => {
      await next();
      if (context.res.ok) this.#asked.add(context.req.path.replace('/assets/', ''));
    });
    this.#access = new RelayAccess();
    app.route(
      '/',
      createApp(join(this.#folder, 'app'), {
        tenant,
        keys: makeKeys(),
        ...(this.#remote ? { remote: { ...this.#remote, access: this.#access } } : {}),
      }),
    );
    const server = await listen(app, this.address === '' ? 0 : Number(new URL(this.address).port));
    this.address = server.address;
    this.#running = { server, tenant };
  }

  /** The address that lets one browser use the other tenant, once. */
  get relayAddress(): string {
    return `${this.address}#relay=${this.#access.oneTimeKey}`;
  }

  async stop(): Promise<void> {
    await this.#running?.server.close();
    await this.#running?.tenant.close();
    this.#running = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Scripts and style sheets that no page has asked for yet, but for what is meant for other scripts. */
  notAsked(): string[] {
    return readdirSync(this.#assets).filter(
      (name) => /\.(?:js|css)$/.test(name) && !name.startsWith('mount-') && !this.#asked.has(name),
    );
  }

  /** Puts other code where a script says something, for faults that the product has no way to have. */
  patch(where: RegExp, code: string): void {
    const paths = readdirSync(this.#assets)
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(this.#assets, name));
    const path = paths.find((one) => where.test(readFileSync(one, 'utf8')));
    if (path === undefined) throw new Error(`No script says ${where}`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(where, code));
  }

  /** Gives every file another name, as a build of changed sources does; the bundler's own part is always the same. */
  rebuild(): void {
    const names = readdirSync(this.#assets).filter(
      (name) => /\.(?:js|css)$/.test(name) && !name.startsWith('rolldown-runtime-'),
    );
    const rename = (text: string): string => names.reduce((now, name) => now.replaceAll(name, renamed(name)), text);
    for (const path of [join(this.#folder, 'app', 'index.html'), ...names.map((name) => join(this.#assets, name))])
      writeFileSync(path, rename(readFileSync(path, 'utf8')));
    for (const name of names) renameSync(join(this.#assets, name), join(this.#assets, renamed(name)));
  }
}

function renamed(name: string): string {
  return name.replace(/(\.\w+)$/, '2$1');
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../cli/server/app.ts';
import { listen } from '../../../cli/server/listen.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { type Around, LocalTenant } from '../../../cli/tenant/tenant.ts';
import type { TenantSettings } from '../../../cli/tenant/types.ts';

export const TOKEN = 'a-token-for-tests';

/** A local tenant that takes requests, in a folder of its own. */
export interface Started {
  readonly tenant: LocalTenant;
  /** `http://127.0.0.1:PORT` */
  readonly host: string;
  readonly data: string;
  /** What calls of @qlik/api are made with. */
  readonly options: { readonly hostConfig: HostConfig; readonly noCache: true };
  /** Ends it; its folder stays. */
  stop(): Promise<void>;
  remove(): void;
}

interface HostConfig {
  readonly host: string;
  readonly authType: 'apikey';
  readonly apiKey: string;
}

/** @param data - The folder of one that was stopped. */
export async function startTenant(
  settings: Partial<TenantSettings> = {},
  data = mkdtempSync(join(tmpdir(), 'taskloom-tenant-')),
  around: Around = {},
): Promise<Started> {
  const tenant = await LocalTenant.open(join(data, 'tenant'), { ...USUAL_SETTINGS, ...settings }, around);
  writeFileSync(join(data, 'index.html'), '<!doctype html><title>Taskloom</title>');
  const server = await listen(createApp(data, { tenant, keys: { token: TOKEN, session: 'a-session' } }), 0);
  const host = server.address.replace(/\/$/, '');
  return {
    tenant,
    host,
    data,
    options: { hostConfig: { host, authType: 'apikey', apiKey: TOKEN }, noCache: true },
    async stop() {
      await server.close();
      await tenant.close();
    },
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** Asks until the answer is there: what the tenant does by its clock, nobody announces. */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  for (;;) {
    const found = await ask();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

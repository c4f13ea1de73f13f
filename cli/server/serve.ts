import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '../io/package.ts';
import { dataFolder } from '../io/places.ts';
import { UsageError, reasonOf } from '../io/usageError.ts';
import { writeStderr } from '../io/writeStderr.ts';
import type { Remote } from '../remote/relay.ts';
import { RelayAccess } from '../remote/relayAccess.ts';
import { usualSeed } from '../tenant/catalogue/seed.ts';
import type { PersonRecord } from '../tenant/catalogue/types.ts';
import { makeKeys } from '../tenant/http/guard.ts';
import { openTenant } from '../tenant/openTenant.ts';
import { repairFolder } from '../tenant/repair.ts';
import { writeServerLockfile, removeServerLockfile } from '../tenant/serverLockfile.ts';
import type { TenantSettings } from '../tenant/types.ts';
import { createApp } from './app.ts';
import { type Listening, listen } from './listen.ts';

/** How the designer and its tenant are served. */
export interface ServeOptions {
  /** Where to listen on 127.0.0.1; the next free port when it is taken. */
  readonly port: number;
  /** The folder that the tenant is kept in; when left out, the usual one, or the first beside it that nobody serves. */
  readonly data?: string | undefined;
  /** What programs open the tenant with; made up when left out. */
  readonly token?: string;
  readonly settings: TenantSettings;
  /** Repairs the database of the tenant before it is opened. */
  readonly repair?: boolean;
  /** Another tenant, for the page to work with. */
  readonly remote?: Remote;
  /** Called with the next address that lets a browser use the other tenant, once the one before was used. */
  readonly onNextAddress?: (address: string) => void;
}

/** A server that takes requests, and what opens its tenant. */
export interface Serving extends Listening {
  /** The address that lets one browser use the other tenant, once; `null` where there is no other tenant. */
  readonly relayAddress: string | null;
  readonly token: string;
  /** The folder that the tenant is kept in. */
  readonly data: string;
  /** Whom the tenant knows, with what opens it for each. */
  readonly people: readonly PersonRecord[];
  /** What is to be said of how the tenant was found: a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Serves the built designer, and the local tenant.
 *
 * @throws {UsageError} When the designer is not built, the folder cannot be used or is damaged, or no port can be had.
 */
export async function serveDesigner({
  port,
  data: wanted,
  token,
  settings,
  repair,
  remote,
  onNextAddress,
}: ServeOptions): Promise<Serving> {
  const folder = join(PACKAGE_FOLDER, 'dist', 'app');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new UsageError(['taskloom: the designer is not built. "npm run build" builds it.']);
  }
  const copy = repair ? await repairFolder(wanted ?? dataFolder(), new Date()) : null;
  const warn = (sentence: string): void => writeStderr([sentence]);
  const { tenant, data } = await openTenant(wanted, settings, { warn, seed: usualSeed() });
  const repaired =
    copy === null
      ? []
      : [
          `The database in ${data} is repaired: ${tenant.store.tasks.size} tasks are there. As it was before, it is ` +
            `in ${copy}.`,
        ];
  try {
    const keys = makeKeys(token);
    const access = new RelayAccess();
    const onRedeemed = (): void => {
      onNextAddress?.(relayAddress()!);
      try {
        hang();
      } catch (error) {
        writeStderr([
          `taskloom: cannot write what this server is found by: ${reasonOf(error)}. What stands there is an address ` +
            'that was used.',
        ]);
      }
    };
    const { address, close } = await listen(
      createApp(folder, { tenant, keys, ...(remote ? { remote: { ...remote, access, onRedeemed } } : {}) }),
      port,
    );
    const relayAddress = (): string | null => (remote ? `${address}#relay=${access.oneTimeKey}` : null);
    const hang = (): void => writeServerLockfile(data, { address, token: keys.token, relayAddress: relayAddress() });
    hang();
    return {
      address,
      relayAddress: relayAddress(),
      token: keys.token,
      data,
      people: [...tenant.catalogue.people.values()],
      warnings: [...repaired, ...tenant.warnings],
      async close() {
        await close();
        await tenant.close();
        removeServerLockfile(data);
      },
    };
  } catch (error) {
    await tenant.close();
    throw error;
  }
}

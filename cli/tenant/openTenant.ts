import { dataFolder } from '../io/places.ts';
import { FolderInUse } from './disk.ts';
import { type Around, LocalTenant } from './tenant.ts';
import type { TenantSettings } from './types.ts';

/** As many tenants can be served at a time without being told where. */
const MOST_BESIDE = 20;

/** A tenant that is open. */
export interface OpenedTenant {
  readonly tenant: LocalTenant;
  /** The folder that it is kept in. */
  readonly data: string;
}

/**
 * Opens the tenant in a folder; where none is named, in the usual one, or in the first beside it that nobody serves, as
 * with ports.
 *
 * @throws {UsageError} When the folder cannot be used.
 */
export async function openTenant(
  wanted: string | undefined,
  settings: TenantSettings,
  around: Around = {},
): Promise<OpenedTenant> {
  for (let number = 1; ; number += 1) {
    const data = wanted ?? (number === 1 ? dataFolder() : `${dataFolder()}-${number}`);
    try {
      return { tenant: await LocalTenant.open(data, settings, around), data };
    } catch (error) {
      if (wanted !== undefined || !(error instanceof FolderInUse) || number === MOST_BESIDE) throw error;
    }
  }
}

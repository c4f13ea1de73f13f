import type { KnownNames } from '../../../lib/editor/index.ts';

/** What the browser remembers of the names of tenants, so that a chain shows them without a connection too. */
export interface RememberedNames {
  /** The names of all tenants together; ids are not given twice. */
  read(): Promise<KnownNames>;
  /**
   * Adds names to those of a tenant.
   *
   * @param tenant - Its address, or what the local one is called.
   */
  add(tenant: string, names: Partial<KnownNames>): Promise<void>;
}
